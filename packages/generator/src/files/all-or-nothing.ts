import { existsSync, rmdirSync } from "node:fs";
import path from "node:path";
import { createJournal, type Journal } from "./journal.ts";

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** A signal stopped the command. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly exitCode: number;

  constructor(signal: keyof typeof SIGNALS) {
    super(`Stopped by ${signal}.`);
    this.exitCode = SIGNALS[signal];
  }
}

/**
 * Runs a command's changes below a directory. If it fails or is stopped, everything that its journal
 * knows is restored. Only after SIGKILL is that left to `recover`, in the next run of the command.
 */
export async function allOrNothing<Result>(
  root: string,
  command: string,
  change: (journal: Journal, signal: AbortSignal) => Result | Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = (signal: keyof typeof SIGNALS) => controller.abort(new StoppedError(signal));
  for (const signal of Object.keys(SIGNALS)) {
    process.on(signal, stop);
  }
  const missing = missingAbove(root);
  let journal: Journal | undefined;
  let result: Result;
  try {
    journal = createJournal(root, command);
    result = await change(journal, controller.signal);
  } catch (error) {
    const left = journal?.undo() ?? [];
    const cause = controller.signal.aborted ? controller.signal.reason : error;
    cause.message += `\n${stateAfter(left)}`;
    if (left.length === 0) {
      journal?.close();
      removeEmpty(missing);
    }
    throw cause;
  } finally {
    for (const signal of Object.keys(SIGNALS)) {
      process.off(signal, stop);
    }
  }
  journal.close();
  return result;
}

function stateAfter(left: readonly string[]): string {
  return left.length === 0
    ? "Everything is as it was."
    : `This could not be restored; the next run of the command tries again:\n${left.join("\n")}`;
}

/** The directory and those above it that aren't there, the deepest first. */
function missingAbove(directory: string): string[] {
  return existsSync(directory) ? [] : [directory, ...missingAbove(path.dirname(directory))];
}

function removeEmpty(directories: readonly string[]): void {
  for (const directory of directories.filter(existsSync)) {
    rmdirSync(directory);
  }
}
