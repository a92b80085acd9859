import { execFileSync } from "node:child_process";
import path from "node:path";
import { repository } from "@invitekit/testing";

/** What turbo says of a task. */
export interface Task {
  readonly taskId: string;
  /** Its key. */
  readonly hash: string;
  /** `<NONEXISTENT>` where it only stands for its inputs. */
  readonly command: string;
  /** Of its package, in the repository; empty for the root. */
  readonly directory: string;
  readonly dependencies: readonly string[];
  /** The files that are part of its key, from the directory. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What is restored with its result. */
  readonly outputs: readonly string[] | null;
  readonly environmentVariables: { readonly configured: readonly string[] };
}

/** Asks turbo which tasks it would run in a checkout, and with which key. It runs none. */
export function readTurbo(
  directory: string,
  tasks: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): readonly Task[] {
  const turbo = path.join(repository, "node_modules/.bin/turbo");
  const output = execFileSync(turbo, ["run", ...tasks, "--dry=json"], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...environment },
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  return (JSON.parse(output) as { readonly tasks: readonly Task[] }).tasks;
}
