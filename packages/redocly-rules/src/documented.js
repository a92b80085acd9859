const README = "https://github.com/invitekit/invitekit/blob/main/packages/redocly-rules/README.md";

/**
 * The rule, each of whose problems refers to the README's section on it. A rule's visitor must have
 * no members but functions.
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
