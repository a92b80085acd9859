import os from "node:os";

/** Where it was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  /** Processes that ran or waited on the average of the last minute, before anything was measured. */
  readonly load: number;
  /** Of what measures: `["Node", "24.21.0"]`. */
  readonly versions: readonly (readonly [name: string, version: string])[];
}

/** This machine, as it is now, with the versions of what measures. */
export function describeMachine(versions: Machine["versions"]): Machine {
  return {
    processor: os.cpus()[0]?.model.trim() ?? "unknown processor",
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    load: os.loadavg()[0] ?? Number.NaN,
    versions,
  };
}
