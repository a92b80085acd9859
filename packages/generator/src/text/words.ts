/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `inviteUser` -> `InviteUser` */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `InviteUser` -> `inviteUser` */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Puts as many words on a line as fit; each line after the first begins with `indent`. */
export function wrapWords(words: readonly string[], width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of words) {
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && longer.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line ?? ""];
}
