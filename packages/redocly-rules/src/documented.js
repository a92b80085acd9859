const README = "https://github.com/invitekit/invitekit/blob/main/packages/redocly-rules/README.md";

/**
 * Adds a link to the rule's section in the README to each problem that it reports. A rule's visitor
 * must have only functions as members.
 * @param {string} name
 * @param {import("@redocly/openapi-core").Oas3Rule} rule
 * @returns {(options: object) => import("./plugin.js").Visitor}
 */
export function documented(name, rule) {
  const reference = `${README}#${name}`;
  return (options) => {
    const visitor = Object.entries(rule(options)).map(([type, visit]) => [
      type,
      (/** @type {unknown} */ node, /** @type {import("./document.js").Context} */ context) => {
        /** @type {typeof context.report} */
        const report = (problem) => context.report({ ...problem, reference });
        visit(node, { ...context, report });
      },
    ]);
    return Object.fromEntries(visitor);
  };
}
