import type { Method } from "../document/openapi.ts";

/**
 * What an operation is to somebody who makes a first call. `preliminary` is what comes before or beside
 * the API's own purpose: to log in, to get a token, to see whether the API is there.
 */
export type OperationKind = "invites" | "creates" | "preliminary" | "other";

interface NamedOperation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly node: { readonly tags?: readonly string[] };
}

const INVITATION = set("invite invites invitation invitations invitee invitees");
const SENDING = set("invite create send add new issue make");
const CREATING = set("create add new insert register");
// Generated ids begin with it, and it says less than the path does.
const METHOD = set("post put");

// What is done to an invitation that is there, or to something that belongs to one.
const NOT_INVITING = set(`
  accept acknowledge activate again another approve archive cancel check claim complete confirm copy
  count decline delete deny disable dismiss edit enable exchange expire export extend fetch find get
  ignore import join list lookup modify patch preview query re read redeem refresh refuse regenerate
  reject remind remove renew reopen replace request rescind resend reset resolve respond retract
  retrieve revoke rotate search set show sync track update upsert validate verify view withdraw
  code codes link links policy reminder reminders role setting settings status template templates
  token tokens url urls webhook webhooks login logout test`);

const PRELIMINARY = set(`
  auth authenticate authentication authorisation authorise authorization authorize credential
  credentials fa jwt login logout mfa oauth oidc otp password passwords saml signin signout signup sso
  token tokens totp
  callback callbacks hook hooks webhook webhooks
  health healthcheck healthz heartbeat livez liveness ping readiness readyz test testing tests`);
const PRELIMINARY_PHRASES = /\b(api keys?|health check|log (in|out)|sign (in|out|up))\b/;
const PRELIMINARY_PATHS = /^(\/v\d+)?\/(sessions?|status|version)?\/?$/;

// What stands before the verb in ids that begin with their place: `UsersController_inviteUser`.
const BEFORE_VERB = set("admin api async batch bulk controller handler resource rest service v");

/** Judged by the whole words of id, path and tags: `uninviteUser` and `listInvites` invite nobody. */
export function kindOf(operation: NamedOperation): OperationKind {
  const { id, path, node } = operation;
  if (invites(operation)) {
    return "invites";
  }
  const texts = [id, ...path.split("/"), ...(node.tags ?? [])].map(wordsOf);
  const isPreliminary =
    texts.flat().some((word) => PRELIMINARY.has(word)) ||
    texts.some((words) => PRELIMINARY_PHRASES.test(words.join(" "))) ||
    PRELIMINARY_PATHS.test(path);
  if (isPreliminary) {
    return "preliminary";
  }
  return creates(operation) ? "creates" : "other";
}

function invites(operation: NamedOperation): boolean {
  const { id, method, path } = operation;
  // `createUserByInvite` creates a user, and `inviteUserToList` invites.
  const [subject = ""] = wordsOf(id)
    .join(" ")
    .split(/ (?:by|for|from|to|via|with) /);
  const words = subject.split(" ");
  // Who sends a new invitation had sent one.
  const isOther = words.some((word) => NOT_INVITING.has(word)) || /\bsend new\b/.test(subject);
  if (isOther || !(method === "post" || method === "put")) {
    return false;
  }
  const isTold = SENDING.has(verbOf(operation) ?? "") && words.some((word) => INVITATION.has(word));
  return isTold || (method === "post" && endOf(path).some((word) => INVITATION.has(word)));
}

function creates(operation: NamedOperation): boolean {
  const { method, path } = operation;
  const verb = verbOf(operation) ?? "";
  // `POST /customers`, but not `POST /customers/validation`.
  const isOfMany = /[^s]s$/.test(endOf(path).pop() ?? "");
  return method === "post" && (CREATING.has(verb) || (verb === "post" && isOfMany));
}

/** The verb of an id, if nothing precedes it but the place of the operation. */
function verbOf({ id, path, node }: NamedOperation): string | undefined {
  const words = wordsOf(id);
  const index = words.findIndex(
    (word) => SENDING.has(word) || CREATING.has(word) || METHOD.has(word),
  );
  // What follows the last parameter may be a verb, too: `/invites/{id}/rescind`.
  const place = new Set(
    wordsOf([path.replace(/[^}]*$/, "") || path, ...(node.tags ?? [])].join(" ")),
  );
  const isPlace = (word: string) =>
    place.has(word) || BEFORE_VERB.has(word) || /^\d+$|[^s]s$/.test(word);
  return words.slice(0, Math.max(index, 0)).every(isPlace) ? words[index] : undefined;
}

/** The words that a path ends in; none if that is a parameter, or what is done to the thing before it. */
function endOf(path: string): string[] {
  const words = wordsOf(path.split("/").filter(Boolean).pop() ?? "");
  return path.endsWith("}") || words.some((word) => NOT_INVITING.has(word)) ? [] : words;
}

/** `users/inviteUser_v2` -> `users`, `invite`, `user`, `v`, `2` */
function wordsOf(text: string): string[] {
  const parted = text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return parted.toLowerCase().match(/\p{L}+|\p{Nd}+/gu) ?? [];
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
