import { compareContents, describeContent } from "./contents.ts";
import { compareStatements, type Difference, inside } from "./difference.ts";
import { lostReference, type Node } from "./documents.ts";
import type { Beginning } from "./match.ts";
import { compareParameters } from "./parameters.ts";
import { type Comparison, compareMember, compareParts, deprecation, requirement } from "./parts.ts";
import { compareResponses } from "./responses.ts";
import type { Route } from "./routes.ts";
import { createSchemaComparison } from "./schemas.ts";
import { compareSecurity } from "./security.ts";
import type { Sides } from "./side.ts";

/** Compares two operations by all that matters to a caller. */
export function createOperationComparison(
  sides: Sides,
  beginning: Beginning,
): (ours: Route, theirs: Route) => Difference[] {
  const request = { sides, compare: createSchemaComparison(sides, "request") };
  const answer = { sides, compare: createSchemaComparison(sides, "answer") };
  return (ours, theirs) => [
    ...compareSlash(ours, theirs, sides),
    ...compareMember("deprecated", ours.node, theirs.node, request, deprecation),
    ...compareSecurity(ours, theirs, sides.ours.document, sides.theirs.document),
    ...compareParameters(ours, theirs, beginning, request),
    ...compareRequestBodies(ours, theirs, request),
    ...compareResponses(ours, theirs, answer),
  ];
}

function compareSlash(ours: Route, theirs: Route, sides: Sides): Difference[] {
  const text = ({ path }: Route) => (path.endsWith("/") ? "with a slash" : "without a slash");
  return compareStatements(
    ["end of the path"],
    { text: text(ours), place: () => sides.ours.document.place(ours.item) },
    { text: text(theirs), place: () => sides.theirs.document.place(theirs.item) },
  );
}

function compareRequestBodies(ours: Route, theirs: Route, comparison: Comparison): Difference[] {
  const { sides } = comparison;
  const read = ({ node }: Route, side: Sides["ours"]): Node | undefined =>
    node.requestBody === undefined ? undefined : side.document.resolve(node.requestBody);
  const [one, other] = [read(ours, sides.ours), read(theirs, sides.theirs)];
  const label = "request body";
  const isLost = [one, other].some((body) => body && lostReference(body) !== undefined);
  if (one === undefined || other === undefined || isLost) {
    const [ourPart, theirPart] = [
      { node: one, holder: ours.node },
      { node: other, holder: theirs.node },
    ];
    return compareParts(
      label,
      ourPart,
      theirPart,
      comparison,
      (body, side) => lostReference(body) ?? `${describeContent(body, side)}, ${requirement(body)}`,
    );
  }
  return inside(label, [
    ...compareMember("required", one, other, comparison, requirement),
    ...compareContents(one, other, comparison),
  ]);
}
