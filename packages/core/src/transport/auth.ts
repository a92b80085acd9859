import type {
  AuthOption,
  CredentialContext,
  Credentials,
  ResolvedCredentials,
} from "../description/credentials.js";
import type { SchemeDescription } from "../description/description.js";
import { type CallRecord, ConfigError } from "../outcome/errors.js";
import { discard } from "../platform/discard.js";
import { withoutPrototype } from "../platform/without-prototype.js";
import type { CallContext } from "./call-context.js";
import type { Layer, SendInit } from "./send.js";

export interface AuthOptions {
  readonly auth: AuthOption<Credentials> | undefined;
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  readonly vendor: CallRecord;
}

/** A refused credential, and what its provider returns in its place. */
interface Renewal {
  readonly refused: string;
  readonly fresh: Promise<unknown>;
}

/**
 * Adds the credentials of one alternative of the operation's security to each request, and no others.
 * After a 401, sends the request once more if the provider has another credential.
 */
export function authenticate({ auth, schemes, vendor }: AuthOptions): Layer {
  const known = Object.keys(schemes);
  const set = withoutPrototype(auth as Credentials);
  // What a function returns, and whether a call can use it, is only known later.
  const isSet = auth !== undefined && typeof auth !== "function";
  if (isSet && !known.some((name) => ["string", "function"].includes(typeof set[name]))) {
    throw refuseSet(set, known, vendor);
  }
  /** The latest renewal of each credential, by option. */
  let renewals: Record<string, Renewal> = {};

  /** Asks a provider. Concurrent calls with the same refused credential share its answer. */
  async function ask<Value, Refused>(
    option: string,
    provider: (context: CredentialContext<Refused>) => Value | Promise<Value>,
    call: CallContext,
    init: SendInit,
    previous: Refused | undefined,
  ): Promise<Value> {
    const refused = JSON.stringify(previous);
    // A renewal is everybody's, so no single call ends it.
    const signal = previous ? AbortSignal.timeout(call.options.timeoutMs) : init.signal;
    const request = async () =>
      provider({
        ...(previous ? { reason: "unauthorized", previous } : { reason: "initial" }),
        signal: signal as AbortSignal,
      });
    try {
      if (previous && renewals[option]?.refused !== refused) {
        renewals[option] = { refused, fresh: request() };
      }
      const asked = previous ? (renewals[option] as Renewal).fresh : request();
      return (await call.race(asked)) as Value;
    } catch (cause) {
      // A renewal that failed isn't kept, nor one that no call waits for any more: it may hang.
      if (renewals[option]?.refused === refused) {
        delete renewals[option];
      }
      throw new ConfigError(option, "failed", call, { cause });
    }
  }

  return (next) => async (url, init, call) => {
    const { security } = call.operation;
    const { headers } = init;
    let response: Response | undefined;
    let refused: ResolvedCredentials | undefined;
    // If empty, the operation needs no credential, so it doesn't wait for a provider.
    while (security[0]) {
      const given: Credentials = withoutPrototype(
        typeof auth === "function" ? await ask("auth", auth, call, init, refused) : auth,
      );
      const names = security.find((each) => each.every((name) => given[name] !== undefined));
      if (!names) {
        throw refuseSet(given, security, call);
      }
      // The request before may have used another alternative, with other headers.
      init.headers = { ...headers };
      const sent: Record<string, string> = {};
      for (const name of names) {
        const { header, prefix = "" } = schemes[name] as SchemeDescription;
        const option = `auth.${name}`;
        const value = given[name];
        const secret =
          typeof value === "function"
            ? await ask(option, value, call, init, refused?.[name])
            : value;
        // A secret read from a file or a shell often ends in a line break.
        const text = `${secret}`.trim();
        sent[name] = text;
        // A variable that isn't set may also have become text.
        const isNothing = /^(undefined|null)?$/.test(text);
        // Visible ASCII without spaces: a "Bearer " that was pasted with the token is refused too.
        if (isNothing || !/^[!-~]+$/.test(text)) {
          const problem = isNothing ? `is ${text || "empty"}` : "must be ASCII without spaces";
          throw new ConfigError(option, problem, call);
        }
        init.headers[header.toLowerCase()] = prefix + sent[name];
      }
      if (response) {
        if (JSON.stringify(sent) === JSON.stringify(refused)) {
          // The next call to be refused asks again.
          renewals = {};
          return response;
        }
        discard(response);
        init.signal = call.begin();
      }
      response = await next(url, init, call);
      // A document may say that a 401 leaves open what became of the request.
      if (response.status !== 401 || call.attempt?.delivery === "unknown") {
        return response;
      }
      if (call.isRenewed) {
        // The shared renewal was refused as well.
        renewals = {};
        return response;
      }
      call.isRenewed = true;
      call.phase = "credentials";
      refused = sent;
    }
    return next(url, init, call);
  };
}

/** Says which credential is undefined (an environment variable that isn't set), or what is missing. */
function refuseSet(
  set: Credentials,
  alternatives: readonly unknown[],
  call: CallRecord,
): ConfigError {
  const unset = Object.keys(set).find((name) => set[name] === undefined);
  return unset
    ? new ConfigError(`auth.${unset}`, "is undefined", call)
    : new ConfigError("auth", `must contain ${alternatives.join(" or ")}`, call);
}
