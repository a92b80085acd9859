import { requestSchemas } from "../schemas.js";

/**
 * Forbids `x-extensible-enum` in requests: the values that a caller may send are a closed list.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const requestEnumsClosed = () => ({
  Root(root, context) {
    for (const { node, location } of requestSchemas(root, context)) {
      if (!Object.hasOwn(node, "x-extensible-enum")) continue;
      context.report({
        message:
          "A request uses this `x-extensible-enum`. Write `enum`: a request's values are a " +
          "closed list. If a response uses the schema too, give each side a schema of its own.",
        location: location.child("x-extensible-enum").key(),
      });
    }
  },
});
