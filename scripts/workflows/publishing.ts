import { type Job, usesAction, type Workflow, writeScopes } from "./workflow.ts";

/** These bring in what was packed, and the npm that publishes it. No other code runs there. */
const ALLOWED_ACTIONS = ["actions/download-artifact", "actions/setup-node"];

/** What could run code of the repository, or of a package. */
const FOREIGN_CODE =
  /\bnpm (ci|i|install|add|update|run|exec|test|start|rebuild)\b|\b(npx|node|yarn|pnpm|bun|deno)\b|\bgit (clone|fetch|pull)\b|\b(bash|sh|source)\s|\|\s*(ba)?sh\b/;

/** What is wrong with who may publish: one job, which does nothing else. */
export function publishingProblems(workflow: Workflow): string[] {
  const publishing = Object.entries(workflow.jobs).filter(([, { permissions }]) =>
    writeScopes(permissions).includes("id-token"),
  );
  const publishes = /\bnpm publish\b/.test(workflow.text);
  return [
    ...(publishing.length > 1
      ? [`${publishing.map(([name]) => name).join(", ")}: only one job may have an identity`]
      : []),
    ...(publishes && publishing.length === 0 ? ["publishes without an identity"] : []),
    ...publishing.flatMap(([name, job]) => identityProblems(job).map((each) => `${name}: ${each}`)),
    ...(publishing.length > 0 ? cacheProblems(workflow) : []),
  ];
}

function identityProblems({ permissions, environment, steps = [] }: Job): string[] {
  const more = Object.keys(permissions ?? {}).filter((scope) => scope !== "id-token");
  return [
    ...more.map((scope) => `has an identity, and ${scope} beside it`),
    ...(environment === undefined ? ["has an identity, but no environment that guards it"] : []),
    ...steps
      .filter((step) => step.uses && !ALLOWED_ACTIONS.some((action) => usesAction(step, action)))
      .map((step) => `has an identity, and uses ${step.uses}`),
    ...steps.flatMap(({ run = "" }) => {
      const [found] = FOREIGN_CODE.exec(run) ?? [];
      return found === undefined ? [] : [`has an identity, and runs other code: ${found.trim()}`];
    }),
    ...steps
      .filter(({ run = "" }) => /\bnpm publish\b/.test(run))
      .filter(({ run = "" }) => !/--provenance\b.*--ignore-scripts\b/.test(run))
      .map(() => "publishes without `--provenance` and `--ignore-scripts`"),
  ];
}

/** A cache can be filled by a workflow of less trust, and so end up in a release. */
function cacheProblems({ jobs }: Workflow): string[] {
  return Object.entries(jobs).flatMap(([name, { steps = [] }]) =>
    steps
      .filter((step) => usesAction(step, "actions/setup-node"))
      .filter((step) => step.with?.["package-manager-cache"] !== false)
      .map(() => `${name}: takes packages from a cache: \`package-manager-cache: false\``),
  );
}
