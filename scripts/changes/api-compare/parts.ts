import { compareStatements, type Difference, type Statement } from "./difference.ts";
import type { Node } from "./documents.ts";
import type { CompareSchemas } from "./schemas.ts";
import type { Side, Sides } from "./side.ts";

/** What comparing a request, or an answer, takes. */
export interface Comparison {
  readonly sides: Sides;
  readonly compare: CompareSchemas;
}

/** A part that a document may lack, and what it would be a part of. */
export interface Part {
  readonly node: Node | undefined;
  readonly holder: object;
}

/** Says which side alone has a part; what `text` says of it is for people. */
export function compareParts(
  label: string,
  ours: Part,
  theirs: Part,
  { sides }: Comparison,
  text: (part: Node, side: Side) => string,
): Difference[] {
  return compareStatements(
    [label],
    statePart(sides.ours, ours, text),
    statePart(sides.theirs, theirs, text),
  );
}

function statePart(
  side: Side,
  { node, holder }: Part,
  text: (part: Node, side: Side) => string,
): Statement {
  return node === undefined
    ? { text: null, place: () => side.document.place(holder) }
    : { text: text(node, side), place: () => side.document.place(node) };
}

/** Compares a member that both sides have a word for, even if they leave it out. */
export function compareMember(
  key: string,
  ours: Node,
  theirs: Node,
  { sides }: Comparison,
  text: (node: Node) => string,
): Difference[] {
  const state = ({ document }: Side, node: Node): Statement => ({
    text: text(node),
    place: () => document.place(node, node[key] === undefined ? undefined : key),
  });
  return compareStatements([key], state(sides.ours, ours), state(sides.theirs, theirs));
}

/** `required` or `optional` */
export function requirement({ required }: Node): string {
  return required === true ? "required" : "optional";
}

/** `yes` or `no` */
export function deprecation({ deprecated }: Node): string {
  return deprecated === true ? "yes" : "no";
}
