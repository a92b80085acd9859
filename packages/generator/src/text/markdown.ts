/** A table, its columns aligned so that it reads in a terminal too. */
export function table(head: readonly string[], given: readonly (readonly string[])[]): string {
  // A line break in a name of a document would end the row.
  const rows = given.map((cells) => cells.map((cell) => cell.replaceAll(/[\n\r]+/g, " ")));
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((cells) => (cells[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** Text in bold. */
export function strong(text: string): string {
  return `**${text}**`;
}
