import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type PathItem,
  resolve,
  type SecurityScheme,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";

// OpenAPI says of header parameters with these names that they are ignored, and the client sets them.
const IGNORED: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);

export interface MergedParameters {
  readonly nodes: readonly Parameter[];
  /** The header parameter that carries the idempotency key. */
  readonly idempotencyKey: Parameter | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * Gives the operation those of its path, its own taking precedence, less the ones that callers don't
 * give as parameters. Returns what the rest refers to.
 */
export function mergeParameters(
  operation: Operation,
  item: PathItem,
  document: OpenApiDocument,
  places: Places,
): MergedParameters {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((given) => ({
    given,
    node: resolve<Parameter>(document, given),
  }));
  const merged = new Map(all.map((each) => [`${each.node.in} ${each.node.name}`, each]));
  const sent = [...merged.values()].filter(({ node }) => !isIgnored(node, document));
  const cookies = sent.filter(({ node }) => node.in === "cookie");
  const idempotencyKey = sent.find(({ node }) => node["x-idempotency-key"])?.node;
  const rest = sent.filter(({ node }) => node.in !== "cookie" && node !== idempotencyKey);
  operation.parameters = rest.map(({ given }) => given);
  return {
    nodes: rest.map(({ node }) => node),
    idempotencyKey,
    warnings: cookies.map(({ node }) => ({
      ...places.of(node, "name"),
      message: `Cookies aren't supported: \`${node.name}\` is left out.`,
    })),
  };
}

function isIgnored(parameter: Parameter, document: OpenApiDocument): boolean {
  const name = parameter.name.toLowerCase();
  return parameter.in === "header" && (IGNORED.has(name) || credentialHeaders(document).has(name));
}

/** A credential is given as `auth`, also where the document lists its header as a parameter too. */
function credentialHeaders(document: OpenApiDocument): Set<string> {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  const keys = schemes
    .map((scheme) => resolve<SecurityScheme>(document, scheme))
    .filter((scheme) => scheme.type === "apiKey" && scheme.in === "header");
  return new Set(keys.map(({ name = "" }) => name.toLowerCase()));
}
