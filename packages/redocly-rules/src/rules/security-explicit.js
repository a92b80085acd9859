import { operations } from "../document.js";

/**
 * Requires each operation to state its own `security`, so that readers see there what it needs, and a
 * change of the root's can't change it.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const securityExplicit = () => ({
  Root(root, context) {
    for (const { operation } of operations(root, context)) {
      if (Array.isArray(operation.node.security)) continue;
      context.report({
        message:
          "The operation doesn't state its `security`. List the schemes that it needs, or write " +
          "`security: []` if it needs none.",
        location: operation.location.key(),
      });
    }
  },
});
