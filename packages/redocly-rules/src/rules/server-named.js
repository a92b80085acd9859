import { isObject } from "../document.js";

/**
 * Requires a unique name (`x-oai-name`) for each server, by which a client's user picks it.
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
          message: `An earlier server is also named \`${name}\`. Give this one another name.`,
          location: location.child("x-oai-name"),
        });
      }
      names.add(name);
    }
  },
});
