// How the rules go through a document. They start at `paths` and follow references themselves:
// Redocly's own walk visits each component once, so it doesn't say whether a request or a response uses
// it. Callbacks and webhooks are left out, because there the API sends the request.

/** @typedef {import("@redocly/openapi-core").UserContext} Context */
/** @typedef {import("@redocly/openapi-core").Location} Location */
/** @typedef {{ readonly node: any, readonly location: Location }} Place a node and its location */

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Returns the node, or the target of its `$ref`: undefined if unresolved, which Redocly reports.
 * @param {Place} place
 * @param {Context} context
 * @returns {Place}
 */
export function follow({ node, location }, { resolve }) {
  if (!isObject(node) || typeof node.$ref !== "string") return { node, location };
  const target = resolve(/** @type {any} */ (node), location.source.absoluteRef);
  return { node: target.node, location: target.location ?? location };
}

/**
 * The members of an object at `key`, by name.
 * @param {Place} place
 * @param {string} key
 * @returns {{ name: string, place: Place }[]}
 */
export function members({ node, location }, key) {
  if (!isObject(node) || !isObject(node[key])) return [];
  return Object.entries(node[key]).map(([name, child]) => ({
    name,
    place: { node: child, location: location.child([key, name]) },
  }));
}

/**
 * The items of an array at `key`.
 * @param {Place} place
 * @param {string} key
 * @returns {Place[]}
 */
export function items({ node, location }, key) {
  if (!isObject(node) || !Array.isArray(node[key])) return [];
  return node[key].map((child, index) => ({ node: child, location: location.child([key, index]) }));
}

/**
 * Each operation below `paths`, with the path item that holds it.
 * @param {any} root
 * @param {Context} context
 * @returns {{ operation: Place, pathItem: Place }[]}
 */
export function operations(root, context) {
  return members({ node: root, location: context.location }, "paths").flatMap(({ place }) => {
    const pathItem = follow(place, context);
    if (!isObject(pathItem.node)) return [];
    return Object.entries(pathItem.node)
      .filter(([method, operation]) => METHODS.has(method) && isObject(operation))
      .map(([method, node]) => ({
        operation: { node, location: pathItem.location.child(method) },
        pathItem,
      }));
  });
}

/**
 * The request body of an operation, if it has one.
 * @param {Place} operation
 * @param {Context} context
 * @returns {Place[]}
 */
export function requestBodies({ node, location }, context) {
  if (node.requestBody === undefined) return [];
  return [follow({ node: node.requestBody, location: location.child("requestBody") }, context)];
}

/**
 * The responses of an operation, of every status.
 * @param {Place} operation
 * @param {Context} context
 * @returns {Place[]}
 */
export function responses(operation, context) {
  return members(operation, "responses")
    .filter(({ name }) => !name.startsWith("x-"))
    .map(({ place }) => follow(place, context));
}
