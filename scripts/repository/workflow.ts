import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseYaml } from "@redocly/openapi-core";

/** A file of `.github/workflows`, as far as its safety depends on it. */
export interface Workflow {
  /** From the repository's root. */
  readonly file: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions | undefined;
  readonly concurrency: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Scopes with `read`, `write` or `none`; or `read-all`, `write-all`. */
export type Permissions = string | Readonly<Record<string, string>>;

export interface Job {
  readonly "runs-on"?: unknown;
  readonly "timeout-minutes"?: unknown;
  readonly environment?: unknown;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly needs?: string | readonly string[];
  readonly if?: unknown;
  readonly "continue-on-error"?: unknown;
  /** A workflow to run instead of steps. */
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly if?: unknown;
  readonly "continue-on-error"?: unknown;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The workflows of a repository, sorted by file. */
export function readWorkflows(repository: string): Workflow[] {
  return globSync(".github/workflows/*.{yml,yaml}", { cwd: repository })
    .sort()
    .map((file) => parseWorkflow(file, readFileSync(path.join(repository, file), "utf8")));
}

/** Reads a workflow. What GitHub wouldn't take is `tools/workflows/check.mjs`'s to find. */
export function parseWorkflow(file: string, text: string): Workflow {
  const { on, permissions, concurrency, jobs } = parseYaml(text) as Partial<Workflow>;
  return { file, text, on: events(on), permissions, concurrency, jobs: jobs ?? {} };
}

/** Every step, with the name of its job. */
export function stepsOf({ jobs }: Workflow): { readonly job: string; readonly step: Step }[] {
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
    steps.map((step) => ({ job, step })),
  );
}

/** Whether a step or a job uses an action, in whichever version. */
export function usesAction({ uses = "" }: Step | Job, action: string): boolean {
  return uses.startsWith(`${action}@`);
}

/** The scopes that may be written to. */
export function writeScopes(permissions: Permissions | undefined): string[] {
  if (typeof permissions === "string") {
    return permissions === "write-all" ? [permissions] : [];
  }
  return Object.entries(permissions ?? {}).flatMap(([scope, access]) =>
    access === "write" ? [scope] : [],
  );
}

/** Events are given as one name, a list of names, or names with settings. */
function events(on: unknown): Readonly<Record<string, unknown>> {
  if (typeof on === "object" && on !== null && !Array.isArray(on)) {
    return on as Readonly<Record<string, unknown>>;
  }
  return Object.fromEntries([on ?? []].flat().map((event) => [String(event), null]));
}
