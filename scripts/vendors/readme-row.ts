import type { Description } from "@invitekit/generator";
import { table } from "@invitekit/generator/text";
import type { Vendor } from "./vendor.ts";

/** The table whose rows link to the packages. */
const TABLE = /^\| package +\|.*\n\|[-| ]+\|\n(\|.*\n)+/m;

/** README.md with a vendor at the end of the table of packages. */
export function addReadmeRow(text: string, vendor: Vendor, description: Description): string {
  const title = description.document.info.title.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  const row = [linkOf(vendor), title, credentials(description)];
  return changeRows(text, (rows) => [...rows, row]);
}

export function removeReadmeRow(text: string, vendor: Vendor): string {
  return changeRows(text, (rows) => rows.filter(([link]) => link !== linkOf(vendor)));
}

function linkOf({ name, packageName }: Vendor): string {
  return `[${packageName}](packages/${name})`;
}

function changeRows(text: string, change: (rows: string[][]) => string[][]): string {
  return text.replace(TABLE, (found) => {
    const [head = [], , ...rows] = found.trimEnd().split("\n").map(cellsOf);
    return `${table(head, change(rows))}\n`;
  });
}

function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What `auth` takes. */
function credentials({ security: { alternatives, isRequired } }: Description): string {
  const sets = alternatives.map((schemes) => `\`{ ${schemes.join(", ")} }\``);
  if (sets.length === 0) {
    return "none";
  }
  return `${sets.join(" or ")}${isRequired ? "" : ", none for some operations"}`;
}
