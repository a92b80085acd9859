import type { DescribedOperation, Description } from "../describe/describe.ts";
import { table } from "../text/markdown.ts";
import type { ReadmeContext } from "./context.ts";
import { failureCells, failuresOf } from "./failures.ts";
import { LONGEST_ERRORS } from "./limits.ts";
import { listed } from "./prose.ts";

interface Failure {
  readonly cells: readonly string[];
  /** The operations that document it. */
  readonly ids: readonly string[];
}

/** What fails beside the sample's operation: what it means, and which operation documents which. */
export function otherFailures({ main, description }: ReadmeContext): string[] {
  const { operations } = description;
  if (operations.length < 2 || operations.every((each) => failuresOf(each).length === 0)) {
    return [];
  }
  const all = failures(description);
  const others = all.filter(({ ids }) => !ids.includes(main.id));
  // Where a status means the same everywhere, the second table says of which operations it is.
  const isPlain = new Set(all.map(({ cells: [status] }) => status)).size === all.length;
  const head = ["status", "what it says", "`body`", "`delivery`"];
  const rows = others.map(({ cells, ids }) =>
    isPlain ? cells : [...cells, listed(ids, "operations")],
  );
  const meanings = table(isPlain ? head : [...head, "of"], rows);
  const statuses = statusTable(operations);
  const told = [
    ...(rows.length > 0 && fits(meanings)
      ? [`Other operations also document:\n\n${meanings}`]
      : []),
    ...(fits(statuses) ? [`What each operation documents:\n\n${statuses}`] : []),
  ];
  const isWhole = fits(statuses) && (rows.length === 0 || fits(meanings));
  return isWhole ? told : [...told, elsewhere(main)];
}

function fits(text: string): boolean {
  return text.length <= LONGEST_ERRORS;
}

function elsewhere({ id }: DescribedOperation): string {
  return `For what the others document, see the types: \`operations["${id}"]["responses"]\` has that of \`${id}\`.`;
}

/** Each failure of the document once, by status. */
function failures({ operations, document }: Description): Failure[] {
  const found = new Map<string, Failure>();
  for (const operation of operations) {
    for (const status of failuresOf(operation)) {
      const cells = failureCells(operation, status, document);
      const { ids = [] } = found.get(cells.join("\n")) ?? {};
      found.set(cells.join("\n"), { cells, ids: [...ids, operation.id] });
    }
  }
  return [...found.values()].sort(({ cells: [one = ""] }, { cells: [other = ""] }) =>
    one < other ? -1 : Number(one > other),
  );
}

/** The operations, together where they document the same statuses. */
function statusTable(operations: readonly DescribedOperation[]): string {
  const groups = new Map<string, string[]>();
  for (const operation of operations) {
    const statuses = failuresOf(operation).join(", ") || "none";
    groups.set(statuses, [...(groups.get(statuses) ?? []), operation.id]);
  }
  const rows = [...groups].map(([statuses, ids]) => [
    ids.length === operations.length ? "all operations" : listed(ids, "operations"),
    statuses,
  ]);
  return table(["operations", "documented failures"], rows);
}
