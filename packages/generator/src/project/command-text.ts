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

/** A path as somebody in the directory would write it, with slashes on every system. */
export function placeIn(directory: string, file: string): string {
  return path.relative(directory, file).replaceAll("\\", "/") || ".";
}

/** As a shell takes it, on one line and without what would end a mark of Markdown. */
function quoted(text: string): string {
  const line = text.replaceAll(/[`\p{Cc}\u2028\u2029]/gu, "?");
  return /^[\w@%+=:,./~-]+$/.test(line) ? line : `"${line.replaceAll(/["\\$]/g, "\\$&")}"`;
}
