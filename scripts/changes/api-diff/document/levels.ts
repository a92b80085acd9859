import type { Requirement } from "../change.ts";
import type { Entry } from "./oasdiff.ts";

// oasdiff judges requests and answers as they travel. These are what it sees otherwise than somebody
// who calls through a typed client. The first that fits counts.
const EXCEPTIONS: readonly (readonly [RegExp, Requirement])[] = [
  // The method's name.
  [/^api-operation-id-removed$/, "major"],
  // Said beforehand or not, it no longer compiles.
  [/-removed-with-deprecation$/, "major"],
  // A caller gets what no call returned before: the type of the answer has one more alternative.
  [/^response-success-status-added$|^response-(body|property)-any-of-added$/, "major"],
  // Its members are gone from what is read.
  [/^response-(body|property)-all-of-removed$/, "major"],
  // It can't be given, or read, any more.
  [/^request-.*-became-read-only$|^response-.*-became-write-only$/, "major"],
  // The client fills in parameters, but no members of a body.
  [/^new-required-request-property-with-default$/, "major"],
  [/^request-property-became-required-with-default$/, "major"],
  // Who leaves it out gets something else.
  [/^request-(body|property)-default-value-(changed|removed)$/, "major"],
  // Now it may be left out.
  [/^request-parameter-default-value-added$/, "minor"],
  // A warning is no break; nor is it that a date of the end is missing.
  [/-deprecated(-|$)|-sunset-(missing|parse|invalid|deleted)$|-sunset-date-/, "minor"],
  // What the client doesn't use: tags, calls that the vendor makes, members that don't travel that way.
  [/^api-tag-|^webhook-|^(request-read-only|response-write-only)-property-/, "patch"],
  [/^response-(optional|required)-write-only-property-/, "patch"],
  // It checks no answer, so what an answer keeps to is prose.
  [/^response-(body|property)-(default-value|pattern)-(added|changed|removed)$/, "patch"],
];

// A rule of ours looks at these more closely.
const OURS = /^api-(global-)?security-|^api-schema-removed$|x-extensible-enum/;

/** The entries whose meaning is taken from oasdiff. */
export function isTold({ id }: Entry): boolean {
  return !OURS.test(id);
}

/** What an entry of oasdiff's changelog means to a caller. */
export function requirementOf(entry: Entry): Requirement {
  const { id, level } = entry;
  const exception = EXCEPTIONS.find(([pattern]) => pattern.test(id));
  return exception?.[1] ?? formatRequirement(entry) ?? (level > 1 ? "major" : "minor");
}

/** A type that stays, less or more closely described: oasdiff calls either a changed type. */
function formatRequirement({ id, text }: Entry): Requirement | undefined {
  const types = /from `(.*?)`\/`(.*?)` to `(.*?)`\/`(.*?)`/.exec(text);
  if (types === null || !id.endsWith("-type-changed")) {
    return undefined;
  }
  const [, before, formatBefore, after, formatAfter] = types;
  const isWider = id.startsWith("request") ? formatAfter === "" : formatBefore === "";
  return before === after && isWider ? "minor" : undefined;
}
