import {
  type Job,
  type Step,
  usesAction,
  type Workflow,
  writeScopes,
} from "../../repository/workflow.ts";

/** What is wrong with who may publish, and with what is published: one job, which does nothing else. */
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
    ...publishing.flatMap(([name, job]) =>
      [...identityProblems(job), ...originProblems(workflow, job)].map(
        (each) => `${name}: ${each}`,
      ),
    ),
    ...(publishing.length > 0 ? surroundingsProblems(workflow) : []),
  ];
}

function identityProblems({ permissions, environment, steps = [] }: Job): string[] {
  const more = Object.keys(permissions ?? {}).filter((scope) => scope !== "id-token");
  return [
    ...more.map((scope) => `has an identity, and also the permission ${scope}`),
    ...(environment === undefined ? ["has an identity, but no environment that guards it"] : []),
    ...steps
      .filter((step) => usesAction(step, "actions/checkout"))
      .map((step) => `has an identity, and uses ${step.uses}`),
    ...steps
      .filter(({ run = "" }) => /\bnpm publish\b/.test(run))
      .filter(({ run = "" }) => !/--provenance\b.*--ignore-scripts\b/.test(run))
      .map(() => "publishes without `--provenance` and `--ignore-scripts`"),
  ];
}

const COMPARISON = /^diff \S+\/SHA512SUMS \S+\/SHA512SUMS$/;
const CHECK = 'test "$(sha256sum * | sha256sum)" = "$CHECKSUMS"';

/** Publishes what was packed, and was the same when it was built again; or nothing. */
function originProblems({ jobs }: Workflow, job: Job): string[] {
  const needed = [job.needs ?? []].flat();
  const isPacker = (name: string) =>
    runs(jobs[name], /^npm run release -- pack\b/) &&
    jobs[name]?.steps?.some((step) => usesAction(step, "actions/upload-artifact"));
  const isComparer = (name: string) =>
    runs(jobs[name], /^npm run release -- pack\b/) && runs(jobs[name], COMPARISON);
  const packer = needed.find(isPacker);
  const steps = job.steps ?? [];
  const first = steps.findIndex(({ run = "" }) => /\bnpm publish\b/.test(run));
  const expected = `\${{ needs.${packer}.outputs.checksums }}`;
  const isChecked = steps
    .slice(0, Math.max(first, 0))
    .some(({ run, env }) => run?.trim() === CHECK && env?.CHECKSUMS === expected);
  // Both would go on after what has failed.
  const goesOn = [job, ...steps].some(
    (each) => each.if !== undefined || each["continue-on-error"] !== undefined,
  );
  return [
    ...(packer === undefined ? ["its `needs` has no job that packs"] : []),
    ...(needed.some(isComparer)
      ? []
      : ["its `needs` has no job that builds again and compares SHA512SUMS"]),
    ...(needed.some((name) => jobs[name]?.uses === "./.github/workflows/ci.yml")
      ? []
      : ["its `needs` has no job that calls ci.yml, with the checks of every change"]),
    ...(isChecked ? [] : ["publishes before the checksums of what was packed are checked"]),
    ...(goesOn ? ["has a condition: it might publish after a failure"] : []),
  ];
}

/** Whether a job has a separate step for a command, and fails with it. */
function runs(job: Job | undefined, command: RegExp): boolean {
  const mayPass = (each: Job | Step) => each["continue-on-error"] !== undefined;
  return (
    (job?.steps ?? []).some(
      (step) => command.test(step.run?.trim() ?? "") && !mayPass(step) && step.if === undefined,
    ) &&
    job !== undefined &&
    !mayPass(job)
  );
}

/** What the other jobs of a release must keep to. */
function surroundingsProblems({ jobs, concurrency }: Workflow): string[] {
  const setups = Object.entries(jobs).flatMap(([name, { steps = [] }]) =>
    steps
      .filter((step) => usesAction(step, "actions/setup-node"))
      .map((step) => ({ name, options: step.with ?? {} })),
  );
  return [
    // A cache can be filled by a workflow of less trust, and so end up in a release.
    ...setups
      .filter(({ options }) => options["package-manager-cache"] !== false)
      .map(
        ({ name }) => `${name}: uses packages from a cache: set \`package-manager-cache: false\``,
      ),
    // Another npm may compress differently.
    ...setups
      .filter(({ options }) => !/^\d+\.\d+\.\d+$/.test(String(options["node-version"])))
      .map(({ name }) => `${name}: doesn't pin the version of Node, and so of npm`),
    ...(concurrency === undefined
      ? []
      : ["its waiting runs would cancel each other: `concurrency` belongs to the jobs that write"]),
  ];
}
