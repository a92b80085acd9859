import { isObject } from "@invitekit/generator/document";
import { compareContents, describeContent } from "./contents.ts";
import { compareStatements, type Difference, inside } from "./difference.ts";
import { lostReference, type Node } from "./documents.ts";
import { type Comparison, compareMember, compareParts, deprecation, requirement } from "./parts.ts";
import type { Route } from "./routes.ts";
import type { SchemaReader } from "./schema-reader.ts";

type Responses = ReadonlyMap<string, Node>;

/** Compares what each status is answered with, whether a document has it alone, as 4XX or as default. */
export function compareResponses(ours: Route, theirs: Route, comparison: Comparison): Difference[] {
  const our = readResponses(ours, comparison.readers.ours);
  const their = readResponses(theirs, comparison.readers.theirs);
  const pairs: { statuses: string[]; one: Node; other: Node }[] = [];
  const alone: Difference[] = [];
  // The default comes last: it may be what the others were compared with.
  for (const status of [...new Set([...our.keys(), ...their.keys()])].sort()) {
    const [one, other] = [find(our, status), find(their, status)];
    if (one !== undefined && other !== undefined) {
      const same = pairs.find((pair) => pair.one === one && pair.other === other);
      same?.statuses.push(status) ?? pairs.push({ statuses: [status], one, other });
      continue;
    }
    // Compared under the statuses that the other document tells apart.
    const rest = one === undefined ? our : their;
    const isSpelledOut = [...rest.keys()].some((each) => isWithin(each, status));
    const isUsed = pairs.some((pair) => pair.one === one || pair.other === other);
    if (!isSpelledOut && !(status === "default" && isUsed)) {
      const [ourPart, theirPart] = [
        { node: one, holder: ours.node },
        { node: other, holder: theirs.node },
      ];
      alone.push(
        ...compareParts(`answer ${status}`, ourPart, theirPart, comparison, describeResponse),
      );
    }
  }
  const differing = pairs.flatMap(({ statuses, one, other }) =>
    inside(`answer ${statuses.join(", ")}`, compareResponse(one, other, comparison)),
  );
  return [...differing, ...alone];
}

function find(responses: Responses, status: string): Node | undefined {
  return (
    responses.get(status) ?? responses.get(`${status.slice(0, 1)}XX`) ?? responses.get("default")
  );
}

function isWithin(status: string, range: string): boolean {
  return range.endsWith("XX") && status.startsWith(range.slice(0, 1));
}

function describeResponse(response: Node, reader: SchemaReader): string {
  return lostReference(response) ?? describeContent(response, reader);
}

function compareResponse(ours: Node, theirs: Node, comparison: Comparison): Difference[] {
  const { readers } = comparison;
  if (lostReference(ours) !== undefined || lostReference(theirs) !== undefined) {
    const state = (node: Node, reader: SchemaReader) => ({
      text: describeResponse(node, reader),
      place: () => reader.document.place(node),
    });
    return compareStatements([], state(ours, readers.ours), state(theirs, readers.theirs));
  }
  return [
    ...compareHeaders(ours, theirs, comparison),
    ...inside("body", compareContents(ours, theirs, comparison)),
  ];
}

function compareHeaders(ours: Node, theirs: Node, comparison: Comparison): Difference[] {
  const our = readHeaders(ours, comparison.readers.ours);
  const their = readHeaders(theirs, comparison.readers.theirs);
  return [...new Set([...our.keys(), ...their.keys()])].flatMap((name) => {
    const [one, other] = [our.get(name), their.get(name)];
    const label = `header \`${name}\``;
    if (one !== undefined && other !== undefined) {
      return inside(label, [
        ...compareMember("required", one, other, comparison, requirement),
        ...compareMember("deprecated", one, other, comparison, deprecation),
        ...comparison.compare(one.schema ?? true, other.schema ?? true),
      ]);
    }
    const [ourPart, theirPart] = [
      { node: one, holder: ours },
      { node: other, holder: theirs },
    ];
    return compareParts(
      label,
      ourPart,
      theirPart,
      comparison,
      (header, { describe }) => lostReference(header) ?? describe(header.schema ?? true),
    );
  });
}

function readHeaders({ headers }: Node, { document }: SchemaReader): Map<string, Node> {
  const entries = Object.entries(isObject(headers) ? headers : {});
  return new Map(
    entries
      .map(([name, header]): [string, Node] => [name.toLowerCase(), document.resolve(header)])
      // OpenAPI says of this header that it is ignored: the media type says it.
      .filter(([name]) => name !== "content-type"),
  );
}

function readResponses({ node }: Route, { document }: SchemaReader): Responses {
  const entries = Object.entries(isObject(node.responses) ? node.responses : {});
  return new Map(
    entries
      .filter(([status]) => !status.startsWith("x-"))
      .map(([status, response]) => [
        status === "default" ? status : status.toUpperCase(),
        document.resolve(response),
      ]),
  );
}
