import {
  follow,
  isObject,
  items,
  members,
  operations,
  requestBodies,
  responses,
} from "./document.js";

/** @typedef {import("./document.js").Context} Context */
/** @typedef {import("./document.js").Place} Place */

// Keywords with further schemas that shape the value. `not` and `if` are left out: they only test it.
const ONE = [
  "items",
  "additionalProperties",
  "then",
  "else",
  "contains",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["properties", "patternProperties", "dependentSchemas"];

/**
 * Each schema that a parameter or a request body uses, once.
 * @param {any} root
 * @param {Context} context
 * @returns {Generator<Place>}
 */
export function* requestSchemas(root, context) {
  const seen = new Set();
  for (const { operation, pathItem } of operations(root, context)) {
    const parameters = [...items(pathItem, "parameters"), ...items(operation, "parameters")];
    const holders = [
      ...parameters.map((parameter) => follow(parameter, context)),
      ...requestBodies(operation, context),
    ];
    for (const holder of holders) yield* schemasOf(holder, context, seen);
  }
}

/**
 * Each schema that a response's body or headers use, once.
 * @param {any} root
 * @param {Context} context
 * @returns {Generator<Place>}
 */
export function* responseSchemas(root, context) {
  const seen = new Set();
  for (const { operation } of operations(root, context)) {
    for (const response of responses(operation, context)) {
      const headers = members(response, "headers").map(({ place }) => follow(place, context));
      for (const holder of [response, ...headers]) yield* schemasOf(holder, context, seen);
    }
  }
}

/**
 * @param {Place} holder anything with a `schema` or a `content`
 * @param {Context} context
 * @param {Set<unknown>} seen
 * @returns {Generator<Place>}
 */
function* schemasOf(holder, context, seen) {
  const mediaTypes = members(holder, "content").map(({ place }) => follow(place, context));
  for (const { node, location } of [holder, ...mediaTypes]) {
    if (!isObject(node)) continue;
    yield* below({ node: node.schema, location: location.child("schema") }, context, seen);
  }
}

/**
 * The schema and all schemas in it. Both the siblings of a `$ref` and its target count.
 * @param {Place} place
 * @param {Context} context
 * @param {Set<unknown>} seen
 * @returns {Generator<Place>}
 */
function* below(place, context, seen) {
  const { node, location } = place;
  if (!isObject(node) || seen.has(node)) return;
  seen.add(node);
  yield place;

  if (typeof node.$ref === "string") {
    const target = context.resolve(/** @type {any} */ (node), location.source.absoluteRef);
    // `resolve` follows a chain of references to its end, but those on the way may have siblings too.
    for (const hop of target.chain ?? []) yield* below(hop, context, seen);
    if (target.location) yield* below(target, context, seen);
  }
  for (const key of ONE) {
    yield* below({ node: node[key], location: location.child(key) }, context, seen);
  }
  for (const key of LISTS) {
    for (const item of items(place, key)) yield* below(item, context, seen);
  }
  for (const key of MAPS) {
    for (const member of members(place, key)) yield* below(member.place, context, seen);
  }
}
