import { compareStatements, type Difference, type Statement } from "./difference.ts";
import type { Node } from "./documents.ts";
import type { SchemaReader, SchemaReaders } from "./schema-reader.ts";
import type { CompareSchemas } from "./schemas.ts";

/** What comparing a request, or an answer, takes. */
export interface Comparison {
  readonly readers: SchemaReaders;
  readonly compare: CompareSchemas;
}

/** A part that a document may lack, and what it would be a part of. */
export interface Part {
  readonly node: Node | undefined;
  readonly holder: object;
}

/** Says which document alone has a part; `text` describes it for people. */
export function compareParts(
  label: string,
  ours: Part,
  theirs: Part,
  { readers }: Comparison,
  text: (part: Node, reader: SchemaReader) => string,
): Difference[] {
  return compareStatements(
    [label],
    statePart(readers.ours, ours, text),
    statePart(readers.theirs, theirs, text),
  );
}

function statePart(
  reader: SchemaReader,
  { node, holder }: Part,
  text: (part: Node, reader: SchemaReader) => string,
): Statement {
  return node === undefined
    ? { text: null, place: () => reader.document.place(holder) }
    : { text: text(node, reader), place: () => reader.document.place(node) };
}

/** Compares a member whose meaning is defined even where a document leaves it out. */
export function compareMember(
  key: string,
  ours: Node,
  theirs: Node,
  { readers }: Comparison,
  text: (node: Node) => string,
): Difference[] {
  const state = ({ document }: SchemaReader, node: Node): Statement => ({
    text: text(node),
    place: () => document.place(node, node[key] === undefined ? undefined : key),
  });
  return compareStatements([key], state(readers.ours, ours), state(readers.theirs, theirs));
}

/** `required` or `optional` */
export function requirement({ required }: Node): string {
  return required === true ? "required" : "optional";
}

/** `yes` or `no` */
export function deprecation({ deprecated }: Node): string {
  return deprecated === true ? "yes" : "no";
}
