import { memoryOfTree } from "../lib/process-tree.ts";
import { run } from "../lib/run.ts";

/** A run of `npm run build`: all that has changed is generated and built. */
export interface Run {
  readonly seconds: number;
  /** The most memory that all its processes held together. NaN where the system doesn't report it. */
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
  let peakMiB = Number.NaN;
  let sampling: NodeJS.Timeout | undefined;
  const onStart = (id?: number) => {
    sampling = setInterval(() => {
      const now = memoryOfTree(id as number);
      peakMiB = Number.isNaN(peakMiB) ? now : Math.max(peakMiB, now);
    }, SAMPLE_MS);
  };
  try {
    const options = { cwd: directory, env: localEnvironment(), onStart };
    const output = await run("npm", ["run", "build", ...filter], options);
    const seconds = (performance.now() - start) / 1000;
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
export function localEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(TURBO_|npm_)/.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: "1" };
}
