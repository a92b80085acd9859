import { compareContents, describeContent } from "./contents.ts";
import { compareStatements, type Difference, inside } from "./difference.ts";
import { lostReference, type Node } from "./documents.ts";
import type { PathPrefixes } from "./match.ts";
import { compareParameters } from "./parameters.ts";
import { type Comparison, compareMember, compareParts, deprecation, requirement } from "./parts.ts";
import { compareResponses } from "./responses.ts";
import type { Route } from "./routes.ts";
import type { SchemaReaders } from "./schema-reader.ts";
import { createSchemaComparison } from "./schemas.ts";
import { compareSecurity } from "./security.ts";

/** Compares two operations by all that matters to a caller. */
export function createOperationComparison(
  readers: SchemaReaders,
  prefixes: PathPrefixes,
): (ours: Route, theirs: Route) => Difference[] {
  const request = { readers, compare: createSchemaComparison(readers, "request") };
  const answer = { readers, compare: createSchemaComparison(readers, "answer") };
  return (ours, theirs) => [
    ...compareSlash(ours, theirs, readers),
    ...compareMember("deprecated", ours.node, theirs.node, request, deprecation),
    ...compareSecurity(ours, theirs, readers.ours.document, readers.theirs.document),
    ...compareParameters(ours, theirs, prefixes, request),
    ...compareRequestBodies(ours, theirs, request),
    ...compareResponses(ours, theirs, answer),
  ];
}

function compareSlash(ours: Route, theirs: Route, readers: SchemaReaders): Difference[] {
  const text = ({ path }: Route) => (path.endsWith("/") ? "with a slash" : "without a slash");
  return compareStatements(
    ["end of the path"],
    { text: text(ours), place: () => readers.ours.document.place(ours.item) },
    { text: text(theirs), place: () => readers.theirs.document.place(theirs.item) },
  );
}

function compareRequestBodies(ours: Route, theirs: Route, comparison: Comparison): Difference[] {
  const { readers } = comparison;
  const read = ({ node }: Route, reader: SchemaReaders["ours"]): Node | undefined =>
    node.requestBody === undefined ? undefined : reader.document.resolve(node.requestBody);
  const [one, other] = [read(ours, readers.ours), read(theirs, readers.theirs)];
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
      (body, reader) =>
        lostReference(body) ?? `${describeContent(body, reader)}, ${requirement(body)}`,
    );
  }
  return inside(label, [
    ...compareMember("required", one, other, comparison, requirement),
    ...compareContents(one, other, comparison),
  ]);
}
