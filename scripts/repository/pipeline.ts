import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { memoryOfTree } from "../lib/process-tree.ts";

/** A run of `npm run build`: all that has changed is generated and built. */
export interface Run {
  readonly seconds: number;
  /** The most memory that all its processes held together. NaN where the system doesn't tell. */
  readonly peakMiB: number;
  /** Those that ran. */
  readonly executed: readonly string[];
  /** Those whose result was there. */
  readonly cached: readonly string[];
}

const SAMPLE_MS = 100;

/** Runs the pipeline as a person does. `only` is a package to which it is limited. */
export async function runPipeline(directory: string, only?: string): Promise<Run> {
  const filter = only === undefined ? [] : ["--", `--filter=${only}`];
  const start = performance.now();
  const child = spawn("npm", ["run", "build", ...filter], {
    cwd: directory,
    env: localEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let peakMiB = Number.NaN;
  const sampling = setInterval(() => {
    const now = memoryOfTree(child.pid as number);
    peakMiB = Number.isNaN(peakMiB) ? now : Math.max(peakMiB, now);
  }, SAMPLE_MS);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  try {
    const [output, errors, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ]);
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) {
      throw new Error(`npm run build failed:\n${output}${errors}`);
    }
    return { seconds, peakMiB, ...readTasks(output) };
  } finally {
    clearInterval(sampling);
  }
}

/** What turbo says of each task: `@invitekit/core:build: cache miss, executing 0a1b2c`. */
export function readTasks(output: string): Pick<Run, "executed" | "cached"> {
  const found = [...output.matchAll(/^(\S+?):([\w:-]+): cache (miss|hit)/gm)];
  const those = (state: string) =>
    found.filter((match) => match[3] === state).map(([, name, task]) => `${name}#${task}`);
  return { executed: those("miss"), cached: those("hit") };
}

/** Without a remote cache, and without the settings of an outer turbo. */
function localEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(TURBO_|npm_)/.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: "1" };
}
