// What moves a cursor, ends a line or turns the direction of writing: nothing of it is to be seen, and a
// terminal or an editor does as it says. https://trojansource.codes has samples of the last.
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text without characters that control what shows it, but for line breaks and tabs. */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROL, (character) => (/[\n\t]/.test(character) ? character : ""));
}

/** A text on one line, in which such characters are written out as in JSON: `\\u001b`. */
export function visible(text: string): string {
  return text.replaceAll(CONTROL, (character) => {
    const written = JSON.stringify(character).slice(1, -1);
    return written === character
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
      : written;
  });
}

/** A message as a terminal and a log can show it: none of its lines is a command of GitHub's. */
export function harmlessLines(text: string): string {
  const lines = text.split(/\r?\n/).map(visible);
  return lines.map((line) => line.replace(/^\s*(?=::|##\[)/, "$&\\")).join("\n");
}

/** A text as TypeScript and JSON write it, on one line: JSON escapes only some of these characters. */
export function quoted(text: string): string {
  return visible(JSON.stringify(text));
}
