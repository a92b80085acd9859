import { stepsOf, usesAction, type Workflow, writeScopes } from "../../repository/workflow.ts";
import { publishingProblems } from "./publishing.ts";
import { writingProblems } from "./writing.ts";

/**
 * What makes a workflow unsafe, each as a text for people. Who sends a pull request chooses what runs
 * in it: it may reach no secret and write nothing. Who takes an action over may move its tags, but
 * not its commits.
 */
export function safetyProblems(workflow: Workflow, npmScripts: readonly string[]): string[] {
  return [
    ...eventProblems(workflow),
    ...permissionProblems(workflow),
    ...secretProblems(workflow),
    ...actionProblems(workflow),
    ...jobProblems(workflow),
    ...commandProblems(workflow, npmScripts),
    ...writingProblems(workflow),
    ...publishingProblems(workflow),
  ].map((problem) => `${workflow.file}: ${problem}`);
}

/** These run with the repository's rights, on behalf of anyone who sends a pull request. */
const PRIVILEGED_EVENTS = ["pull_request_target", "workflow_run", "issue_comment"];

function eventProblems({ on, concurrency }: Workflow): string[] {
  return [
    ...PRIVILEGED_EVENTS.filter((event) => event in on).map(
      (event) => `${event} gives the repository's rights to a stranger's pull request`,
    ),
    ...("pull_request" in on && concurrency === undefined
      ? ["has no `concurrency`: outdated runs go on"]
      : []),
  ];
}

function permissionProblems({ permissions, jobs, on }: Workflow): string[] {
  const isLeast =
    typeof permissions === "object" &&
    Object.entries(permissions).every(
      ([scope, access]) => scope === "contents" && access === "read",
    );
  const writers = Object.entries(jobs).filter(([, job]) => writeScopes(job.permissions).length > 0);
  return [
    ...(isLeast ? [] : ["its top-level permissions must be `contents: read` or none"]),
    ...Object.entries(jobs)
      .filter(([, { permissions: own }]) => typeof own === "string")
      .map(
        ([name, job]) =>
          `${name}: has \`${job.permissions}\` instead of only the permissions that it needs`,
      ),
    ...("pull_request" in on
      ? writers.map(([name]) => `${name}: may write, and runs code from a pull request`)
      : []),
  ];
}

/** Releases need no secret: the job that publishes proves by its identity who it is. */
const SECRETS = /\bsecrets\b|NPM_TOKEN|NODE_AUTH_TOKEN|_auth(Token)?\b|_password\b/i;

function secretProblems({ text }: Workflow): string[] {
  return text.split("\n").flatMap((line, index) => {
    const [found] = SECRETS.exec(line) ?? [];
    return found === undefined ? [] : [`line ${index + 1} uses a secret: ${found}`];
  });
}

/** A workflow of this repository is checked like the one that calls it. */
const LOCAL = /^\.\/\.github\/workflows\/[\w-]+\.ya?ml$/;

const PINNED = /^[\w.-]+(\/[\w.-]+)+@[\da-f]{40} # v\d+\.\d+\.\d+$/;

function actionProblems(workflow: Workflow): string[] {
  const references = workflow.text.matchAll(/^\s*(?:- )?["']?uses["']?:\s*(.+?)\s*$/gm);
  const loose = [...references].map(([, reference = ""]) => reference);
  return [
    ...loose
      .filter((reference) => !PINNED.test(reference) && !LOCAL.test(reference))
      .map((reference) => `${reference} is not \`owner/action@commit # v1.2.3\``),
    ...stepsOf(workflow)
      .filter(({ step }) => usesAction(step, "actions/checkout"))
      .filter(({ step }) => step.with?.["persist-credentials"] !== false)
      .map(
        ({ job }) => `${job}: a checkout without \`persist-credentials: false\` leaves its token`,
      ),
    ...stepsOf(workflow)
      .filter(({ step }) => usesAction(step, "actions/setup-node"))
      .filter(({ step }) => step.with?.["registry-url"] !== undefined)
      .map(({ job }) => `${job}: setup-node's \`registry-url\` prepares npm for a token`),
  ];
}

function jobProblems({ jobs }: Workflow): string[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    if (job.uses !== undefined) {
      return LOCAL.test(job.uses)
        ? []
        : [`${name}: runs the workflow ${job.uses}, which isn't checked`];
    }
    return [
      ...(typeof job["timeout-minutes"] === "number"
        ? []
        : [`${name}: has no \`timeout-minutes\``]),
      ...(/latest/.test(JSON.stringify(job["runs-on"] ?? "latest"))
        ? [`${name}: doesn't name the version of the system that it runs on`]
        : []),
    ];
  });
}

function commandProblems(workflow: Workflow, npmScripts: readonly string[]): string[] {
  const known = new Set([...npmScripts, "ci", "config", "publish", "start", "test"]);
  return stepsOf(workflow).flatMap(({ job, step }) => [
    // An expression is put into the script before the shell reads it: `env` hands it over as a value.
    ...(step.run?.includes("${{") ? [`${job}: \`run\` has an expression: ${step.run.trim()}`] : []),
    ...[step.run, ...Object.values(step.with ?? {})]
      .flatMap((text) => [...String(text).matchAll(/\bnpm (?:run )?(?:--silent )?([\w:-]+)/g)])
      .map(([, script = ""]) => script)
      .filter((script) => !known.has(script))
      .map((script) => `${job}: there isn't an npm script ${script}`),
  ]);
}
