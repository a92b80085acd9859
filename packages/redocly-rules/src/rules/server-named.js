import { isObject } from "../document.js";

/**
 * Each server has a name, `x-oai-name`, by which a client's user picks it; no two share one.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const serverNamed = () => ({
  ServerList(
    /** @type {unknown} */ servers,
    /** @type {import("../document.js").Context} */ context,
  ) {
    if (!Array.isArray(servers)) return;
    const names = new Set();
    for (const [index, server] of servers.entries()) {
      if (!isObject(server)) continue;
      const location = context.location.child([index]);
      const name = server["x-oai-name"];
      if (name === undefined || name === "") {
        context.report({
          message: "The server has no name. Give it a short one in `x-oai-name`, such as `eu`.",
          location,
        });
      } else if (names.has(name)) {
        context.report({
          message: `An earlier server is named \`${name}\` too. Give this one a name of its own.`,
          location: location.child("x-oai-name"),
        });
      }
      names.add(name);
    }
  },
});
