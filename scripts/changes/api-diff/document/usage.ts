import { METHODS, type OpenApiDocument, type PathItem } from "@invitekit/generator/document";
import type { Path } from "./differences.ts";

/** An operation of a document, as changes name it. */
export interface OperationName {
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
}

/** Where a part of a document has its effect. */
export interface Usage {
  readonly inRequests: boolean;
  readonly inResponses: boolean;
  readonly operations: readonly OperationName[];
}

/** Tells of each part of a parsed document which operations it belongs to, through references too. */
export function usageIn(document: OpenApiDocument): (path: Path) => Usage {
  const places = referencesIn(document);

  function usage(path: Path, seen: ReadonlySet<string> = new Set()): Usage {
    if (path[0] === "paths") {
      return usageInPath(document, path);
    }
    const component = `#/${path.slice(0, 3).join("/")}`;
    if (path[0] !== "components" || seen.has(component)) {
      return NOWHERE;
    }
    const known = new Set([...seen, component]);
    return (places.get(component) ?? []).map((place) => usage(place, known)).reduce(join, NOWHERE);
  }

  return (path) => usage(path);
}

const NOWHERE: Usage = { inRequests: false, inResponses: false, operations: [] };

function join(one: Usage, other: Usage): Usage {
  const isNew = ({ method, path }: OperationName) =>
    !one.operations.some((each) => each.method === method && each.path === path);
  return {
    inRequests: one.inRequests || other.inRequests,
    inResponses: one.inResponses || other.inResponses,
    operations: [...one.operations, ...other.operations.filter(isNew)],
  };
}

function usageInPath(document: OpenApiDocument, [, path = "", method = "", part]: Path): Usage {
  const item: PathItem = document.paths?.[path] ?? {};
  const isShared = method === "parameters";
  const methods = METHODS.filter((each) => each in item && (each === method || isShared));
  return {
    inRequests: isShared || part === "parameters" || part === "requestBody",
    inResponses: part === "responses",
    operations: methods.map((each) => ({
      operation: item[each]?.operationId ?? null,
      method: each.toUpperCase(),
      path: String(path),
    })),
  };
}

/** Where each component is referred to. */
function referencesIn(document: OpenApiDocument): ReadonlyMap<string, Path[]> {
  const places = new Map<string, Path[]>();
  const visit = (node: unknown, path: Path) => {
    if (typeof node !== "object" || node === null) {
      return;
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") {
        // Of what lies within a component, the component counts.
        const component = value.split("/").slice(0, 4).join("/");
        places.set(component, [...(places.get(component) ?? []), path]);
      }
      visit(value, [...path, key]);
    }
  };
  visit(document, []);
  return places;
}
