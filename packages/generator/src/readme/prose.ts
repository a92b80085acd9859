/** A document's prose as one line for a table: its first paragraph, cut where a sentence ends. */
export function oneLine(text: string | undefined, limit = 200): string {
  const [paragraph = ""] = (text ?? "").trim().split(/\n\s*\n/);
  // In the middle of a line, the marks of a heading or a quotation would be read as text.
  const plain = paragraph.replaceAll(/^\s*(#{1,6}\s+|>\s?(\[!\w+\])?)/gm, "");
  const line = withoutLocalLinks(plain.replaceAll(/\s+/g, " ").trim());
  return forTable(escapeTags(cut(line, limit)));
}

/** A cell: a `|` would end it, in code as well. */
export function forTable(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** A name or a value of the document: a line break in it would end the paragraph. */
export function code(text: string): string {
  return `\`${text.replaceAll(/\s+/g, " ")}\``;
}

/** `a`, `b` and `c`, or, of many, their number. */
export function listed(names: readonly string[], noun: string, limit = 12): string {
  if (names.length > limit) {
    return `${names.length} ${noun}`;
  }
  const quoted = names.map((name) => `\`${name}\``);
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

/** Outside code, `<name>` is a placeholder and not a tag. */
function escapeTags(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 0 ? part.replaceAll("<", "&lt;") : part))
    .join("`");
}
