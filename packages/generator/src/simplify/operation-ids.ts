import { camelCase, isIdentifier, pascalCase, unusedName } from "../document/names.ts";
import { METHODS, type Method, type Operation } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";

export interface LocatedOperation {
  readonly method: Method;
  readonly path: string;
  readonly node: Operation;
}

// The client has these members already, or JavaScript gives them a meaning: an object with `then` is
// taken for a promise, and `constructor` is on every object.
const RESERVED: ReadonlySet<string> = new Set([
  ...METHODS.map((method) => method.toUpperCase()),
  ...["request", "use", "eject", "then", "toJSON", "prototype"],
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** An id for each operation, in their order: the document's own wherever a client can have it. */
export function assignOperationIds(
  operations: readonly LocatedOperation[],
  places: Places,
): { ids: string[]; warnings: Problem[] } {
  const warnings: Problem[] = [];
  const taken = new Set<string>(RESERVED);
  const kept = operations.map(({ node }) => {
    const id = node.operationId;
    if (id === undefined || !isIdentifier(id) || taken.has(id)) {
      return undefined;
    }
    taken.add(id);
    return id;
  });
  const ids = operations.map(({ method, path, node }, index) => {
    const own = kept[index];
    if (own !== undefined) {
      return own;
    }
    const given = node.operationId;
    const id = unusedName(newId(given, method, path), (name) => taken.has(name));
    taken.add(id);
    if (given !== undefined) {
      const message = `Operation id \`${given}\` ${reason(given)}: it becomes \`${id}\`.`;
      warnings.push({ ...places.of(node, "operationId"), message });
    }
    return id;
  });
  return { ids, warnings };
}

function newId(given: string | undefined, method: Method, path: string): string {
  if (given === undefined) {
    return idFromPath(method, path);
  }
  if (RESERVED.has(given)) {
    return `${camelCase(given)}Operation`;
  }
  // Of two operations with the same id, the second is told apart by where it is.
  return isIdentifier(given) || !isIdentifier(camelCase(given))
    ? idFromPath(method, path)
    : camelCase(given);
}

/** `get`, `/v1/users/{userId}/roles` -> `getV1UsersByUserIdRoles` */
function idFromPath(method: Method, path: string): string {
  const parts = path.replaceAll(/\{([^}]*)\}/g, "/by/$1/");
  return method + (pascalCase(parts) || "Root");
}

function reason(id: string): string {
  if (RESERVED.has(id)) {
    return "is a name that the client itself uses";
  }
  return isIdentifier(id) ? "is also the id of another operation" : "isn't a valid JavaScript name";
}
