import { withoutControls } from "../text/control-characters.ts";

/** More than any table shows of a text. */
const LONGEST = 2_000;

/** A document's prose as one line for a table: its first paragraph, cut where a sentence ends. */
export function oneLine(text: string | undefined, limit = 200): string {
  // What is said later is cut off in any case, and searched in vain.
  const [paragraph = ""] = (text ?? "")
    .trim()
    .slice(0, LONGEST)
    .split(/\n\s*\n/);
  // In the middle of a line, the marks of a heading or a quotation would be read as text.
  const plain = paragraph.replaceAll(/^\s*(#{1,6}\s+|>\s?(\[!\w+\])?)/gm, "");
  const line = withoutLocalLinks(plain.replaceAll(/\s+/g, " ").trim());
  return forTable(harmless(cut(line, limit)));
}

/** A cell: a `|` would end it, in code as well, unless it is escaped already. */
export function forTable(text: string): string {
  return text.replaceAll(/(\\*)\|/g, (whole, { length }) =>
    length % 2 === 0 ? `${whole.slice(0, -1)}\\|` : whole,
  );
}

/** A name or a value of the document: a line break in it would end the paragraph, a backtick the code. */
export function code(text: string): string {
  const line = withoutControls(text).replaceAll(/\s+/g, " ");
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  // Of a space on each side Markdown takes one away.
  return longest > 0 || line === "" ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** `a`, `b` and `c`, or, of many, their number. */
export function listed(names: readonly string[], noun: string, limit = 12): string {
  if (names.length > limit) {
    return `${names.length} ${noun}`;
  }
  const quoted = names.map(code);
  const last = quoted.pop() ?? "";
  return quoted.length > 0 ? `${quoted.join(", ")} and ${last}` : last;
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  const start = text.slice(0, limit);
  const sentence = /^.*[.!?](?= )/.exec(start)?.[0];
  if (sentence !== undefined && isClosed(sentence)) {
    return sentence;
  }
  const words = start.slice(0, Math.max(start.lastIndexOf(" "), 1));
  // Code that was cut open would swallow what follows.
  return `${isClosed(words) ? words : words.slice(0, words.lastIndexOf("`"))}…`;
}

function isClosed(text: string): boolean {
  return text.split("`").length % 2 === 1;
}

/** Links that lead nowhere from here keep their text: those to a path of the vendor's own site. */
function withoutLocalLinks(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, "$1");
}

/**
 * A line of a document's Markdown that does no harm: a closed piece of code stays, and other backticks
 * are text, as are tags, since `<name>` is a placeholder. A picture becomes a link.
 */
function harmless(line: string): string {
  return line.replaceAll(
    /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)|`+|<|!(?=\[)|\\$/g,
    (found, fence, content) => {
      if (fence !== undefined) {
        return code(content.replace(/^ (.*) $/, "$1"));
      }
      if (found.startsWith("`")) {
        return found.replaceAll("`", "\\`");
      }
      return { "<": "&lt;", "!": "", "\\": "\\\\" }[found as string] ?? found;
    },
  );
}
