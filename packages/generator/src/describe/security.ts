import { type OpenApiDocument, resolve, type SecurityScheme } from "../document/openapi.ts";
import type { Place, Places } from "../document/place.ts";
import { DocumentError, type Problem } from "../document/problems.ts";
import type { ApiOperation } from "../simplify/normalise.ts";
import { quoted } from "../text/control-characters.ts";

/** How a credential is sent, and what the document says about it. */
export interface Scheme {
  readonly header: string;
  readonly prefix?: string;
  readonly doc: string;
}

export interface Security {
  /** The schemes that some operation uses, by name. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Each operation's alternatives, by its id. */
  readonly byOperation: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The largest sets of credentials that operations need together: what a client is given. */
  readonly alternatives: readonly (readonly string[])[];
  /** True where no operation works without a credential. */
  readonly isRequired: boolean;
  readonly warnings: readonly Problem[];
}

export function readSecurity(
  document: OpenApiDocument,
  operations: readonly ApiOperation[],
  places: Places,
): Security {
  const declared = document.components?.securitySchemes ?? {};
  const unsupported = new Set<string>();
  const undeclared = new Map<string, Place | undefined>();
  const warnings: Problem[] = [];
  const used = new Set<string>();
  const byOperation = new Map<string, string[][]>();
  for (const { id, node } of operations) {
    const alternatives: string[][] = [];
    for (const requirement of node.security ?? document.security ?? []) {
      const names = Object.keys(requirement);
      for (const name of names.filter((each) => !Object.hasOwn(declared, each))) {
        undeclared.set(name, undeclared.get(name) ?? places.of(requirement, name));
      }
      const unknown = names.filter((name) => !readScheme(document, name));
      for (const name of unknown) {
        unsupported.add(name);
      }
      const headers = names.map((name) => readScheme(document, name)?.header.toLowerCase());
      if (new Set(headers).size < names.length && unknown.length === 0) {
        const message = `${names.join(" and ")} share a header, so they can't be sent together.`;
        warnings.push({ ...places.of(requirement), message });
      } else if (unknown.length === 0) {
        alternatives.push(names);
      }
    }
    // The client takes the first alternative that it has the credentials for, so none comes last.
    const sorted = [
      ...alternatives.filter(({ length }) => length > 0),
      ...alternatives.filter(({ length }) => length === 0),
    ];
    byOperation.set(id, sorted.every(({ length }) => length === 0) ? [] : sorted);
    for (const name of sorted.flat()) {
      checkHeader(readScheme(document, name)?.header ?? "", () => places.of(declared, name));
      used.add(name);
    }
  }
  const all = [...byOperation.values()];
  const unsupportedScheme = (name: string): Problem => ({
    ...(undeclared.get(name) ?? places.of(declared, name)),
    message: `Security scheme \`${name}\` isn't ${undeclared.has(name) ? "declared" : "supported"}: operations get no credential for it.`,
  });
  return {
    schemes: new Map(
      Object.keys(declared)
        .filter((name) => used.has(name))
        .map((name) => [name, readScheme(document, name) as Scheme]),
    ),
    byOperation,
    alternatives: maximalSets(all.flat()),
    isRequired: all.every((sets) => sets.length > 0 && sets.every(({ length }) => length > 0)),
    warnings: [...warnings, ...[...unsupported].map(unsupportedScheme)],
  };
}

// What the connection and the body need: the platform writes them, or refuses them (Fetch, "forbidden
// request-header").
const MANAGED: ReadonlySet<string> = new Set([
  ...["connection", "content-length", "content-type", "expect", "host", "keep-alive"],
  ...["te", "trailer", "transfer-encoding", "upgrade"],
]);

/** A token of RFC 9110, section 5.6.2. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

function checkHeader(header: string, place: () => Place | undefined): void {
  const name = header.toLowerCase();
  if (!TOKEN.test(name) || MANAGED.has(name) || name.startsWith("proxy-")) {
    const message = `No credential can be sent as the header ${quoted(header)}: ${
      TOKEN.test(name) ? "it belongs to the connection" : "that isn't the name of one"
    }.`;
    throw new DocumentError([{ ...place(), message }]);
  }
}

function readScheme(document: OpenApiDocument, name: string): Scheme | undefined {
  const node = document.components?.securitySchemes?.[name];
  const scheme = resolve<SecurityScheme>(document, node ?? ({} as SecurityScheme));
  const doc = scheme.description?.trim() ?? "";
  const kind = scheme.type === "http" ? `http ${scheme.scheme?.toLowerCase()}` : scheme.type;
  switch (kind) {
    case "http bearer":
    case "oauth2":
    case "openIdConnect":
      return { header: "Authorization", prefix: "Bearer ", doc: doc || "A bearer token." };
    case "http basic":
      return {
        header: "Authorization",
        prefix: "Basic ",
        doc: `${doc}\n\nGiven as the base64 text of \`user:password\`.`.trim(),
      };
    case "apiKey":
      return scheme.in === "header" && scheme.name
        ? { header: scheme.name, doc: doc || `Sent as the header \`${scheme.name}\`.` }
        : undefined;
    default:
      return undefined;
  }
}

function maximalSets(sets: readonly (readonly string[])[]): (readonly string[])[] {
  const keys = (set: readonly string[]) => [...set].sort().join("\n");
  const distinct = [...new Map(sets.map((set) => [keys(set), set])).values()];
  return distinct.filter(
    (set) =>
      set.length > 0 &&
      !distinct.some(
        (other) => other.length > set.length && set.every((name) => other.includes(name)),
      ),
  );
}
