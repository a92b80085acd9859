import { type Job, usesAction, type Workflow, writeScopes } from "../../repository/workflow.ts";
import { commandsOf } from "./commands.ts";

const SHELL = ["case", "continue", "done", "echo", "esac", "exit", "fi", "read", "test"];
const READING = ["awk", "curl", "jq", "sha256sum", "tar -xOzf"];

/** What publishes. */
const WITH_IDENTITY = [...SHELL, ...READING, "npm config get", "npm publish"];

/** What writes to the repository. */
const WITH_TOKEN = [
  ...[...SHELL, ...READING, ">", "gh auth setup-git", "gh pr", "gh release"],
  ...["git apply", "git -c user.name", "git ls-remote", "git push"],
];

/** These run no code of the repository. */
const ACTIONS = ["actions/checkout", "actions/download-artifact", "actions/setup-node"];

/** What is wrong with a job that may write: code of the repository, or of a package, could use its rights. */
export function writingProblems({ jobs }: Workflow): string[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    const scopes = writeScopes(job.permissions);
    if (scopes.length === 0) {
      return [];
    }
    const allowed = scopes.includes("id-token") ? WITH_IDENTITY : WITH_TOKEN;
    return [
      ...foreignCode(job, allowed).map((what) => `${name}: may write, and ${what}`),
      ...(job.concurrency === undefined
        ? [`${name}: may write, and has no \`concurrency\`: two runs could meet`]
        : []),
    ];
  });
}

function foreignCode({ uses, steps = [] }: Job, allowed: readonly string[]): string[] {
  const isAllowed = (command: string) =>
    allowed.some(
      (each) =>
        command === each || command.startsWith(`${each} `) || command.startsWith(`${each}=`),
    );
  return [
    ...(uses === undefined ? [] : [`calls ${uses}`]),
    ...steps
      .filter((step) => step.uses && !ACTIONS.some((action) => usesAction(step, action)))
      .map((step) => `uses ${step.uses}`),
    ...steps.filter(({ shell }) => shell !== undefined).map(({ shell }) => `has a shell: ${shell}`),
    ...steps
      .flatMap(({ run = "" }) => commandsOf(run))
      .filter((command) => !isAllowed(command))
      .map((command) => `runs other code: ${command}`),
  ];
}
