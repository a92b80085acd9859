import { onTestFinished, vi } from "vitest";
import type { TestServer } from "./server.js";

export interface ControlledClock {
  /** Lets a call go on to its end. Time passes in its waits alone, as much as each asks for. */
  readonly settle: <Value>(call: Promise<Value>) => Promise<Value>;
  /** Goes on until the call waits, or has been settled. */
  readonly untilWaiting: (call: Promise<unknown>) => Promise<void>;
  /** Goes on until a server has read so many requests, and a little longer. */
  readonly untilReceived: (server: TestServer, requests: number) => Promise<void>;
  /** Lets time pass until something is due: a limit, or the end of a wait. */
  readonly next: () => Promise<void>;
  /** Lets time pass. */
  readonly pass: (ms: number) => Promise<void>;
}

/** Lets sockets, streams and promises go on; none of them is on the controlled clock. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets sockets go on until something holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await turn();
  }
}

/**
 * Takes clock and chance away from the sources: their time stands still unless it is let pass. For one
 * call at a time. `random` is what Math.random gives, by default 0: no jitter.
 */
export function controlClock(random = 0): ControlledClock {
  const { setTimeout: startReal, clearTimeout: stopReal, fetch: send } = globalThis;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  vi.spyOn(Math, "random").mockReturnValue(random);
  let requests = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation((...request) => {
    requests += 1;
    return send(...request);
  });

  let requestsBefore = -1;
  const controlled = new WeakSet<object>();
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((...timer: Parameters<typeof start>) => {
    // Node's fetch has timers too. They go by the real clock, as its sockets do.
    if (!new Error().stack?.includes("/core/src/")) {
      return startReal(...timer);
    }
    requestsBefore = requests;
    const started = start(...timer);
    controlled.add(started);
    return started;
  }) as typeof start);
  vi.spyOn(globalThis, "clearTimeout").mockImplementation((timer) =>
    (typeof timer === "object" && controlled.has(timer) ? stop : stopReal)(timer),
  );
  let isOver = false;
  onTestFinished(() => {
    isOver = true;
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  async function untilWaiting(call: Promise<unknown>): Promise<void> {
    let isSettled = false;
    const end = () => {
      isSettled = true;
    };
    call.then(end, end);
    do {
      await turn();
      // A timer that was started for a request would have been followed by one by now.
    } while (!isSettled && !isOver && !(vi.getTimerCount() > 0 && requestsBefore === requests));
  }

  return {
    untilWaiting,
    async settle(call) {
      await untilWaiting(call);
      while (vi.getTimerCount() > 0) {
        vi.advanceTimersToNextTimer();
        await untilWaiting(call);
      }
      return call;
    },
    untilReceived: (server, count) => until(() => server.requests.length >= count),
    async next() {
      vi.advanceTimersToNextTimer();
      await turn();
    },
    async pass(ms) {
      await vi.advanceTimersByTimeAsync(ms);
      await turn();
    },
  };
}
