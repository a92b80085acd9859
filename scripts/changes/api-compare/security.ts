import { isObject } from "@invitekit/generator/document";
import { compareStatements, type Difference } from "./difference.ts";
import type { ComparedDocument, Node } from "./documents.ts";
import type { Route } from "./routes.ts";

/** Compares which credentials an operation takes; the names of the schemes don't matter. */
export function compareSecurity(
  ours: Route,
  theirs: Route,
  ourDocument: ComparedDocument,
  theirDocument: ComparedDocument,
): Difference[] {
  const [our, their] = [
    readAlternatives(ours, ourDocument),
    readAlternatives(theirs, theirDocument),
  ];
  return compareStatements(
    ["credentials"],
    { text: [...our].sort().join(" or "), place: () => placeOf(ours, ourDocument) },
    { text: [...their].sort().join(" or "), place: () => placeOf(theirs, theirDocument) },
  );
}

function readAlternatives({ node }: Route, document: ComparedDocument): Set<string> {
  const security = node.security ?? document.root.security;
  const alternatives = Array.isArray(security) ? security.filter(isObject) : [];
  if (alternatives.length === 0) {
    return new Set(["none"]);
  }
  return new Set(
    alternatives.map((alternative) => {
      const schemes = Object.entries(alternative).map(([name, scopes]) =>
        describeScheme(name, scopes, document),
      );
      return schemes.length === 0 ? "none" : schemes.sort().join(" with ");
    }),
  );
}

function describeScheme(name: string, scopes: unknown, document: ComparedDocument): string {
  const scheme = readSchemes(document).get(name);
  if (scheme === undefined) {
    return `\`${name}\`, which isn't described`;
  }
  if (scheme.type === "http") {
    return `http ${String(scheme.scheme).toLowerCase()}`;
  }
  if (scheme.type === "apiKey") {
    return `key in ${keyOf(scheme)}`;
  }
  const list =
    Array.isArray(scopes) && scopes.length > 0 ? ` (${[...scopes].sort().join(" ")})` : "";
  return `${scheme.type}${list}`;
}

/** Parameters that are credentials, as `header x-api-key`. Some documents list them twice. */
export function credentialNames(document: ComparedDocument): Set<string> {
  const schemes = [...readSchemes(document).values()];
  return new Set(schemes.filter(({ type }) => type === "apiKey").map(keyOf));
}

function keyOf({ in: place, name }: Node): string {
  return `${place} ${place === "header" ? String(name).toLowerCase() : name}`;
}

function readSchemes(document: ComparedDocument): Map<string, Node> {
  const components = document.resolve(document.root.components);
  const schemes = isObject(components.securitySchemes) ? components.securitySchemes : {};
  return new Map(Object.entries(schemes).map(([name, scheme]) => [name, document.resolve(scheme)]));
}

function placeOf({ node }: Route, document: ComparedDocument) {
  if (node.security !== undefined) {
    return document.place(node, "security");
  }
  return document.root.security === undefined
    ? document.place(node)
    : document.place(document.root, "security");
}
