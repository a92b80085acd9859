/** Rows in columns: the first to the left, the others to the right. A row of one cell is a heading. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = rows.filter((row) => row.length > 1);
  const count = Math.max(...columns.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...columns.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) => {
    const isHeading = row.length === 1;
    const cells = row.map((cell, column) => {
      const width = isHeading ? 0 : (widths[column] ?? 0);
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return cells.join("  ").trimEnd();
  });
  return lines.join("\n");
}

/** `10,434`, `2.00`, `∞` */
export function decimal(value: number, digits = 0): string {
  return value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
