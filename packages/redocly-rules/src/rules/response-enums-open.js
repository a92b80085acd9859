import { responseSchemas } from "../schemas.js";

/**
 * Forbids `enum` and `const` in responses, so that a new value from the vendor doesn't break anybody.
 * Lists of only booleans and null can't grow, so they are exempt.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const responseEnumsOpen = () => ({
  Root(root, context) {
    for (const { node, location } of responseSchemas(root, context)) {
      const closed = [];
      if (Array.isArray(node.enum) && !node.enum.every(cannotGrow)) closed.push("enum");
      if (Object.hasOwn(node, "const") && !cannotGrow(node.const)) closed.push("const");
      for (const keyword of closed) {
        context.report({
          message:
            `A response uses this \`${keyword}\`. Write \`type\` and \`x-extensible-enum\`: the ` +
            "vendor may add a value at any time. If a request uses the schema too, give each side " +
            "a schema of its own.",
          location: location.child(keyword).key(),
        });
      }
    }
  },
});

/** @param {unknown} value */
function cannotGrow(value) {
  return typeof value === "boolean" || value === null;
}
