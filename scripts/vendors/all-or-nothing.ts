import { createJournal, type Journal } from "./journal.ts";

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** It was told to stop. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly exitCode: number;

  constructor(signal: keyof typeof SIGNALS) {
    super(`Stopped by ${signal}.`);
    this.exitCode = SIGNALS[signal];
  }
}

/** Runs a change of the tree. If it fails, or somebody stops it, all that its journal knows comes back. */
export async function allOrNothing<Result>(
  change: (journal: Journal, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const journal = createJournal();
  const controller = new AbortController();
  const stop = (signal: keyof typeof SIGNALS) => controller.abort(new StoppedError(signal));
  for (const signal of Object.keys(SIGNALS)) {
    process.on(signal, stop);
  }
  try {
    return await change(journal, controller.signal);
  } catch (error) {
    const left = journal.undo();
    const cause = controller.signal.aborted ? controller.signal.reason : error;
    const state =
      left.length === 0
        ? "Everything is as it was."
        : `This could not be brought back:\n${left.join("\n")}`;
    cause.message = `${cause.message}\n${state}`;
    throw cause;
  } finally {
    journal.close();
    for (const signal of Object.keys(SIGNALS)) {
      process.off(signal, stop);
    }
  }
}
