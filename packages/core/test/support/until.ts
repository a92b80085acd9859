import { setTimeout as reallyWait } from "node:timers/promises";

/** Waits, in real time, until something is so. What a test waits for comes at once or never. */
export async function until(isSo: () => boolean, what: () => string): Promise<void> {
  for (let tries = 0; tries < 10_000; tries += 1) {
    if (isSo()) {
      return;
    }
    await reallyWait(1);
  }
  throw new Error(`waited in vain for ${what()}`);
}
