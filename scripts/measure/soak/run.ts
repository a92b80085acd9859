import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Ledger } from "./ledger.ts";
import type { LoadResult } from "./load.ts";
import type { Sample } from "./marks.ts";
import { startServer } from "./server.ts";
import type { LoadSettings, Settings } from "./settings.ts";

/** What both sides know after a run. */
export interface Run {
  readonly settings: Settings;
  readonly ledger: Pick<Ledger, "seen" | "applied" | "complaints">;
  /** Undefined if the process that called ended, or hung, before all calls had ended. */
  readonly load: LoadResult | undefined;
  /** Why that process didn't end well by itself; undefined if it did. */
  readonly failure: string | undefined;
}

/** Far longer than a call may take. */
const SILENCE_MS = 60_000;
/** After its result the process has nothing left to do. */
const FAREWELL_MS = 5000;

/** Calls from a separate process, which has its own memory and its own end. */
export async function runSoak(
  settings: Settings,
  onMark: (sample: Sample) => void = () => {},
): Promise<Run> {
  let load: LoadResult | undefined;
  let failure: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const server = await startServer(settings, () => {
    if (!load) {
      timer?.refresh();
    }
  });
  const { port, refusedPort, ledger } = server;
  const child = startLoad({ ...settings, port, refusedPort });
  function allow(ms: number, problem: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      failure = problem;
      child.kill("SIGKILL");
    }, ms);
  }
  allow(SILENCE_MS, "calls hung");
  child.on("message", (message: "idle" | Sample | LoadResult) => {
    if (message === "idle") {
      server.closeIdle();
      child.send("closed", () => {}); // it may be gone
    } else if ("records" in message) {
      load = message;
      allow(FAREWELL_MS, "something held it after its last call");
    } else {
      onMark(message);
    }
  });
  // What it sent last may be read after its end.
  const [[code, signal]] = await Promise.all([once(child, "exit"), once(child, "disconnect")]);
  clearTimeout(timer);
  await server.close();
  if (!load || code !== 0) {
    failure ??= `it ended ${load ? "" : "early, "}with ${signal ?? `code ${code}`}`;
  }
  return { settings, ledger, load, failure };
}

function startLoad(settings: LoadSettings): ChildProcess {
  return fork(path.join(import.meta.dirname, "load.ts"), [JSON.stringify(settings)], {
    // V8 would let go of code that hasn't run for a while, all at once, which looks like less memory.
    execArgv: ["--expose-gc", "--no-flush-bytecode", "--trace-warnings"],
    serialization: "advanced",
  });
}
