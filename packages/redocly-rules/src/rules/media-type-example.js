import { follow, isObject, members, operations, requestBodies, responses } from "../document.js";

/** @typedef {import("../document.js").Context} Context */
/** @typedef {import("../document.js").Place} Place */

// A schema with only these keywords says nothing about the value.
const ANNOTATIONS = new Set(["$comment", "description", "title"]);
// The keywords for an example's content. The last two are from OpenAPI 3.2.
const CONTENT = ["value", "externalValue", "dataValue", "serializedValue"];

/**
 * Requires at least one named example for each media type of a request body and of every response. A
 * media type without a schema, or with `{}`, is exempt.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const mediaTypeExample = () => ({
  Root(root, context) {
    const seen = new Set();
    for (const { operation } of operations(root, context)) {
      const bodies = [...requestBodies(operation, context), ...responses(operation, context)];
      for (const body of bodies) {
        for (const { name, place } of members(body, "content")) {
          const mediaType = follow(place, context);
          if (!isObject(mediaType.node) || seen.has(mediaType.node)) continue;
          seen.add(mediaType.node);
          if (isUnconstrained(mediaType, context) || hasNamedExample(mediaType, context)) continue;
          context.report({
            message: mediaType.node.example
              ? `\`${name}\` has an \`example\` without a name. Move it to \`examples\`, under a name.`
              : `\`${name}\` has no example. Add one, with a descriptive name, to its \`examples\`.`,
            location: mediaType.location.key(),
          });
        }
      }
    }
  },
});

/**
 * @param {Place} mediaType
 * @param {Context} context
 */
function isUnconstrained({ node, location }, context) {
  const schema = follow({ node: node.schema, location: location.child("schema") }, context).node;
  if (!isObject(schema)) return schema !== false;
  return Object.keys(schema).every((key) => ANNOTATIONS.has(key));
}

/**
 * @param {Place} mediaType
 * @param {Context} context
 */
function hasNamedExample(mediaType, context) {
  return members(mediaType, "examples").some(({ place }) => {
    const example = follow(place, context).node;
    return isObject(example) && CONTENT.some((key) => example[key] !== undefined);
  });
}
