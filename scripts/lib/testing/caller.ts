import { type SpawnSyncReturns, spawn } from "node:child_process";
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { createSandbox } from "../sandbox.ts";

/** Somebody with a Node, a home and settings of his own. */
export interface Caller {
  readonly directory: string;
  writeUserSettings(...lines: string[]): void;
  /** Beside his Node. */
  writeGlobalSettings(...lines: string[]): void;
  /** Runs a command as an npm script of this repository, or of a copy, does. */
  run(command: readonly string[], environment?: NodeJS.ProcessEnv, root?: string): Promise<Ended>;
  remove(): void;
}

export type Ended = Pick<SpawnSyncReturns<string>, "status" | "stdout" | "stderr">;

export function createCaller(): Caller {
  const { directory, environment, userConfig, remove } = createSandbox();
  const prefix = path.join(directory, "prefix");
  const node = path.join(prefix, "bin/node");
  mkdirSync(path.dirname(node), { recursive: true });
  mkdirSync(path.join(prefix, "etc"));
  placeNode(node);
  const own = {
    // What npm finds by itself is to be found.
    ...Object.fromEntries(
      Object.entries(environment).filter(([name]) => !name.startsWith("npm_config_")),
    ),
    PATH: [path.dirname(node), environment.PATH].join(path.delimiter),
    npm_config_fetch_retries: "0",
  };
  return {
    directory,
    writeUserSettings: (...lines) => writeFileSync(userConfig, lines.join("\n")),
    writeGlobalSettings: (...lines) =>
      writeFileSync(path.join(prefix, "etc/npmrc"), lines.join("\n")),
    async run(command, given = {}, root = repository) {
      const child = spawn(node, [path.join(root, "scripts/run.mjs"), ...command], {
        cwd: root,
        env: { ...own, ...given },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const text = { stdout: "", stderr: "" };
      child.stdout.on("data", (chunk: Buffer) => {
        text.stdout += chunk;
      });
      child.stderr.on("data", (chunk: Buffer) => {
        text.stderr += chunk;
      });
      const status = await new Promise<number | null>((resolve, reject) => {
        child.once("error", reject).once("close", resolve);
      });
      return { status, ...text };
    },
    remove,
  };
}

/** A link costs nothing, but can't lead to another disk, nor to what somebody else owns. */
function placeNode(place: string): void {
  try {
    linkSync(process.execPath, place);
  } catch {
    copyFileSync(process.execPath, place);
  }
}
