import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

const ROUNDS = 4;
const ROUND_MS = 50;

/** Bytes that are really in use, on the heap and in buffers. Needs `--expose-gc`, and a parent. */
export async function bytesInUse(): Promise<number> {
  // How many connections are kept open, each with its buffers, is a matter of timing.
  process.send?.("idle");
  await once(process, "message");
  // What one collection lets go of, a finaliser lets go of more after it.
  for (let round = 0; round < ROUNDS; round += 1) {
    await setTimeout(ROUND_MS);
    globalThis.gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
