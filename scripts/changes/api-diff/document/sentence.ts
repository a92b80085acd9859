import { upperFirst } from "@invitekit/generator/text";
import type { Entry } from "./oasdiff.ts";

// Of these, oasdiff says what matters to a server rather than to who calls it.
const WORDS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^api-operation-id-removed$/, /^.*?(`.*?`).*?(`.+?`)$/, "The operation $1 is now called $2"],
  [/^api-(path-)?removed-/, /^.*$/, "The operation was removed"],
  [/^endpoint-added$/, /^.*$/, "The operation is new"],
  [/^endpoint-deprecated$/, /^.*$/, "The operation is deprecated"],
];

/**
 * What an entry of oasdiff's changelog says, with members as callers write them: `data[].id` for
 * `data/items/id`. In a document that calls a member `items` that would be a guess.
 */
export function sentence({ id, text }: Entry, hasItems: boolean): string {
  const words = WORDS.find(([pattern]) => pattern.test(id));
  const told = words === undefined ? text : text.replace(words[1], words[2]);
  const plain = told
    // It writes whole numbers as 20.00, and has no word for null.
    .replaceAll(/`(-?\d+)\.00`/g, "`$1`")
    .replace(/`undefined` enum value/, "`null` enum value")
    .replace(/enum value `undefined`/, "enum value `null`")
    // A type and its format, which may be empty.
    .replace("type/format", "type")
    .replace(" of property ``", "")
    .replaceAll(/`([^`]*)`\/`([^`]*)`/g, (_, type, format) => typeName(type, format))
    .replaceAll(MEMBER, (member) => memberName(member, hasItems));
  return `${upperFirst(plain)}.`;
}

const MEMBER = /(?<=property )`[^`]+`|`[^`]+`(?= (?:request|response)(?:'s)? property)/g;

function typeName(type: string, format: string): string {
  const name = type === "" ? "no stated type" : `\`${type}\``;
  return format === "" ? name : `${name} (\`${format}\`)`;
}

/** A member of a part is one of the whole, too. */
function memberName(path: string, hasItems: boolean): string {
  const dotted = path.replaceAll(/\b(all|any|one)Of\[[^\]]*\]\//g, "").replaceAll("/", ".");
  return hasItems ? dotted : dotted.replaceAll(/\.items\b|\bitems(?=\.)/g, "[]");
}
