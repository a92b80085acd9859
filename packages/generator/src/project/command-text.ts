import path from "node:path";

const PROGRAM = "npx @invitekit/generator";

/** What somebody types to generate all that redocly.yaml registers. */
export const REGISTRY_COMMAND: string = PROGRAM;

/** What somebody types in a directory to generate a document's client again. */
export function commandText(
  directory: string,
  document: string,
  output: string,
  more: Readonly<Record<string, string | undefined>>,
): string {
  const options = Object.entries({ out: placeIn(directory, output), ...more });
  const given = options.flatMap(([name, value]) => (value ? [`--${name} ${quoted(value)}`] : []));
  return [PROGRAM, quoted(fileIn(directory, document)), ...given].join(" ");
}

/** A document's path as the command takes it for a file: a name without an ending would be a registered one. */
function fileIn(directory: string, file: string): string {
  const place = placeIn(directory, file);
  return /[/.]/.test(place) ? place : `./${place}`;
}

/**
 * A path as somebody in the directory would write it, with slashes on every system. It stands in comments
 * and in Markdown, so that what would end either becomes a `?`, which matches any character in a shell.
 */
export function placeIn(directory: string, file: string): string {
  const place = path.relative(directory, file).replaceAll(path.sep, "/") || ".";
  return place.replaceAll(/[`\p{Cc}\u2028\u2029]/gu, "?");
}

/** As a shell takes it. */
function quoted(line: string): string {
  return /^[\w@%+=:,./~-]+$/.test(line) ? line : `"${line.replaceAll(/["\\$]/g, "\\$&")}"`;
}
