import os from "node:os";
import { rounded } from "./statistics.ts";

/** Where it was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  /** Processes that ran or waited on the average of the last minute, before anything was measured. */
  readonly load: number;
  /** Of what measures: `{ Node: "24.21.0" }`. */
  readonly versions: Readonly<Record<string, string>>;
}

/** This machine, as it is now, with the versions of what measures. */
export function describeMachine(versions: Machine["versions"]): Machine {
  return {
    processor: os.cpus()[0]?.model.trim() ?? "unknown processor",
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    load: rounded(os.loadavg()[0] ?? Number.NaN, 1),
    versions,
  };
}

/** As a page says it. */
export function machineList({
  processor,
  cores,
  memoryGiB,
  system,
  load,
  versions,
}: Machine): string {
  const tools = Object.entries(versions).map((each) => each.join(" "));
  return `- Machine: ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, load ${load.toFixed(1)} at the start.
- Tools: ${tools.join(", ")}.`;
}
