import { isObject } from "@invitekit/generator/document";
import { compareContents } from "./contents.ts";
import { type Difference, inside } from "./difference.ts";
import { type ComparedDocument, lostReference, type Node } from "./documents.ts";
import type { PathPrefixes } from "./match.ts";
import { type Comparison, compareMember, compareParts, deprecation, requirement } from "./parts.ts";
import { listOf } from "./resolved-schema.ts";
import { type Route, segmentsOf } from "./routes.ts";
import { credentialNames } from "./security.ts";

// OpenAPI says of header parameters with these names that they are ignored.
const IGNORED: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);

/** Parameters are told apart by place and name, those of the path by their order there. */
export function compareParameters(
  ours: Route,
  theirs: Route,
  prefixes: PathPrefixes,
  comparison: Comparison,
): Difference[] {
  const { readers } = comparison;
  const our = readParameters(ours, prefixes.ours, readers.ours.document);
  const their = readParameters(theirs, prefixes.theirs, readers.theirs.document);
  return [...new Set([...our.keys(), ...their.keys()])].flatMap((key) => {
    const [one, other] = [our.get(key), their.get(key)];
    const given = (one ?? other) as Node;
    const label = labelOf(given);
    if (one !== undefined && other !== undefined) {
      return inside(label, compareParameter(one, other, comparison));
    }
    // Both paths have this parameter. That it isn't described makes no difference to a caller.
    if (given.in === "path") {
      return [];
    }
    const [ourPart, theirPart] = [
      { node: one, holder: ours.node },
      { node: other, holder: theirs.node },
    ];
    return compareParts(
      label,
      ourPart,
      theirPart,
      comparison,
      (node, { describe }) =>
        lostReference(node) ?? `${describe(schemaOf(node))}, ${requirement(node)}`,
    );
  });
}

function labelOf(parameter: Node): string {
  return lostReference(parameter) === undefined
    ? `${parameter.in} parameter \`${parameter.name}\``
    : "parameter";
}

function compareParameter(ours: Node, theirs: Node, comparison: Comparison): Difference[] {
  const { readers, compare } = comparison;
  const member = (key: string, text: (node: Node) => string) =>
    compareMember(key, ours, theirs, comparison, text);
  const common = [
    ...(ours.in === "path" ? [] : member("required", requirement)),
    ...member("deprecated", deprecation),
  ];
  const [our, their] = [schemaOf(ours), schemaOf(theirs)];
  if (isObject(ours.content) && isObject(theirs.content)) {
    return [...common, ...compareContents(ours, theirs, comparison)];
  }
  if (isObject(ours.content) || isObject(theirs.content)) {
    const form = ({ content }: Node) =>
      isObject(content) ? Object.keys(content).join(", ") : "plain";
    return [...common, ...member("content", form), ...compare(our, their)];
  }
  const types = [readers.ours.flatten(our).types, readers.theirs.flatten(their).types];
  const hasParts = types.some((each) => each?.has("array") || each?.has("object"));
  return [
    ...common,
    ...member("style", styleOf),
    // A single value isn't taken apart, and a deepObject always is.
    ...(hasParts && styleOf(ours) !== "deepObject" ? member("explode", explodeOf) : []),
    ...member("allowReserved", ({ allowReserved }) => (allowReserved === true ? "yes" : "no")),
    ...compare(our, their),
  ];
}

function styleOf({ in: place, style }: Node): string {
  return String(style ?? (place === "query" || place === "cookie" ? "form" : "simple"));
}

function explodeOf(parameter: Node): string {
  return (parameter.explode ?? styleOf(parameter) === "form") === true ? "yes" : "no";
}

function readParameters(
  { path, segments, node, item }: Route,
  prefixes: string,
  document: ComparedDocument,
): Map<string, Node> {
  const credentials = credentialNames(document);
  const skipped = countParameters(segmentsOf(prefixes).join("/"));
  const count = countParameters(segments.join("/"));
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const parameters = new Map<string, Node>();
  for (const given of [...listOf(item.parameters), ...listOf(node.parameters)]) {
    const parameter = document.resolve(given);
    const { in: place } = parameter;
    const name = String(parameter.name);
    const lost = lostReference(parameter);
    if (lost !== undefined) {
      parameters.set(lost, parameter);
    } else if (place === "path") {
      const index = names.indexOf(name);
      // Where paths begin doesn't count, and so neither do parameters there.
      if (index >= skipped && index < count) {
        parameters.set(`path ${index - skipped}`, parameter);
      }
    } else {
      const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
      const isIgnored = place === "header" && IGNORED.has(name.toLowerCase());
      if (!isIgnored && !credentials.has(key)) {
        parameters.set(key, parameter);
      }
    }
  }
  return parameters;
}

function countParameters(path: string): number {
  return path.split("{}").length - 1;
}

function schemaOf({ schema, content }: Node): unknown {
  const [media] = Object.values(isObject(content) ? content : {});
  return schema ?? (isObject(media) ? media.schema : undefined) ?? true;
}
