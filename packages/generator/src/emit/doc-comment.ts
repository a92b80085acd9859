import { withoutControls } from "../text/control-characters.ts";
import { wrapWords } from "../text/words.ts";

const WIDTH = 100;

/** A doc comment of these paragraphs, or nothing if there are none. Ends with a line break. */
export function docComment(paragraphs: readonly (string | undefined)[], indent = ""): string {
  const width = WIDTH - indent.length - 3;
  const texts = paragraphs
    .map((text) => text && withoutControls(text).trim())
    .filter((text) => text);
  const lines = texts.flatMap((text, index) => {
    const wrapped = (text as string).split("\n").flatMap((line) => wrap(line.trimEnd(), width));
    // Tags need no blank line between them.
    const isNextTag = index > 0 && text?.startsWith("@") && texts[index - 1]?.startsWith("@");
    return index > 0 && !isNextTag ? ["", ...wrapped] : wrapped;
  });
  const safe = lines.map((line) => line.replaceAll("*/", "*\\/"));
  const [only = ""] = safe;
  if (safe.length === 0) {
    return "";
  }
  if (safe.length === 1 && only.length <= width - 4) {
    return `${indent}/** ${only} */\n`;
  }
  const body = safe.map((line) => `${indent} * ${line}`.trimEnd()).join("\n");
  return `${indent}/**\n${body}\n${indent} */\n`;
}

// Breaks long lines of prose. Code and tables are left alone, and no line starts with an `@` that
// would read as a tag.
function wrap(line: string, width: number): string[] {
  if (line.length <= width || /^( {4}|\t|\||```)/.test(line)) {
    return [line];
  }
  const bullet = /^ *([-*+] |\d+\. )?/.exec(line)?.[0] ?? "";
  const [first = "", ...others] = line.slice(bullet.length).split(/ +(?!@)/);
  return wrapWords([bullet + first, ...others], width, " ".repeat(bullet.length));
}
