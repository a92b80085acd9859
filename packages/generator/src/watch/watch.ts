import { statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { counted } from "../text/words.ts";

// Soon for a person, and a hundred looks at files take less than a millisecond.
const INTERVAL_MS = 150;

/**
 * Runs something now, and again whenever a file that it has seen changes, until somebody presses Ctrl-C
 * or `signal` ends it. The files are looked at again and again, since what editors and git do to a file,
 * by renaming or removing it for a moment, ends the events of the system for it. Resolves with how many
 * files it has watched; without any it ends at once.
 */
export async function watch(
  run: (see: (file: string) => void) => Promise<void>,
  signal?: AbortSignal,
): Promise<number> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  signal?.addEventListener("abort", stop);
  let files = new Map<string, string>();
  try {
    while (!controller.signal.aborted) {
      const seen = new Map<string, string>();
      // Before it is read: a change meanwhile is noticed afterwards.
      await run((file) => void (seen.has(file) || seen.set(file, stateOf(file))));
      // A document that is broken halfway doesn't say what else it refers to.
      files = new Map([...files, ...seen]);
      if (files.size === 0) {
        break;
      }
      console.error(`Watching ${counted(files.size, "file")}. Press Ctrl-C to stop.`);
      await changeOf(files, controller.signal);
    }
  } finally {
    process.off("SIGINT", stop);
    signal?.removeEventListener("abort", stop);
  }
  return files.size;
}

/** Resolves when a file is other than it was, or when the signal ends it. */
async function changeOf(files: Map<string, string>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const changed = [...files].filter(([file, state]) => stateOf(file) !== state);
    if (changed.length > 0 || signal.aborted) {
      for (const [file] of changed) {
        files.set(file, stateOf(file));
      }
      return;
    }
    await setTimeout(INTERVAL_MS, undefined, { signal }).catch(() => {});
  }
}

/** What changes with every save. Of a file that isn't there, nothing. */
function stateOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stats === undefined ? "" : `${stats.ino} ${stats.size} ${stats.mtimeNs}`;
}
