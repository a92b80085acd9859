import { GCProfiler, getHeapStatistics } from "node:v8";
import type { Invite } from "./invitation.ts";

/** Measures a number of calls, one after the other. */
export type Measure = (invite: Invite, calls: number) => Promise<number>;

/** Microseconds a call. */
export const time: Measure = async (invite, calls) => {
  const startedAt = performance.now();
  await repeat(invite, calls);
  return ((performance.now() - startedAt) * 1000) / calls;
};

/** Microseconds a call in which any thread of the process ran: what other processes do counts for less. */
export const cpuTime: Measure = async (invite, calls) => {
  const before = process.cpuUsage();
  await repeat(invite, calls);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
};

/** Bytes of V8's heap a call: exact, since a batch in which something was collected is run again. */
export const allocation: Measure = async (invite, calls) => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    // A major one would have V8 drop compiled code, which the batch would then make again.
    globalThis.gc?.({ type: "minor" });
    const profiler = new GCProfiler();
    profiler.start();
    const before = getHeapStatistics().used_heap_size;
    await repeat(invite, calls);
    const bytes = getHeapStatistics().used_heap_size - before;
    if (profiler.stop()?.statistics.length === 0) {
      return bytes / calls;
    }
  }
  throw new Error(
    "A garbage collection ran in every batch: the young generation is too small for it.",
  );
};

let built = 0;

/** Makes `requests` count. Clients may keep the constructor that they find when they are created. */
export function countRequests(): void {
  const { clone } = Request.prototype;
  Object.assign(Request.prototype, {
    clone(this: Request) {
      built += 1;
      return clone.call(this);
    },
  });
  globalThis.Request = new Proxy(Request, {
    construct(...parameters) {
      built += 1;
      return Reflect.construct(...parameters);
    },
  });
}

/** Request objects a call. */
export const requests: Measure = async (invite, calls) => {
  built = 0;
  await repeat(invite, calls);
  return built / calls;
};

async function repeat(invite: Invite, calls: number): Promise<void> {
  for (let call = 0; call < calls; call += 1) {
    await invite();
  }
}
