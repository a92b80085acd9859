import { onTestFinished, vi } from "vitest";
import { until } from "./until.js";

/** Time, which stands still but for what a test lets pass. */
export interface Clock {
  /** Resolves once somebody has started a timer of so many milliseconds. */
  readonly starts: (ms: number) => Promise<void>;
  /** Waits for such a timer, lets time pass until it goes off, and so on with the next. */
  readonly passes: (...lengths: readonly number[]) => Promise<void>;
  /** The lengths of the timers that are running. */
  readonly running: () => number[];
}

/**
 * Takes the clock and chance under control until the test ends. Sockets stay real, and so does the time
 * of Node's own fetch, whose timers are known by where they are started from.
 */
export function stopClock(random = 0.5): Clock {
  const real = { setTimeout, clearTimeout };
  const platforms = new WeakSet<object>();
  const running = new Map<unknown, { ms: number; endsAt: number }>();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  vi.spyOn(Math, "random").mockReturnValue(random);
  const controlled = { setTimeout, clearTimeout };

  const start = (onTime: () => void, ms = 0, ...rest: []) => {
    if (/node:internal\/deps\/undici/.test(new Error().stack ?? "")) {
      const timer = real.setTimeout(onTime, ms, ...rest);
      platforms.add(timer);
      return timer;
    }
    const timer = controlled.setTimeout(() => {
      running.delete(timer);
      onTime();
    }, ms);
    running.set(timer, { ms, endsAt: performance.now() + ms });
    return timer;
  };
  const stop = (timer: NodeJS.Timeout | undefined) => {
    running.delete(timer);
    (timer && platforms.has(timer) ? real : controlled).clearTimeout(timer);
  };
  Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
  onTestFinished(() => {
    Object.assign(globalThis, controlled);
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const timers = () => [...running.values()];
  const lengths = () => timers().map((timer) => timer.ms);
  const find = (ms: number) => timers().find((timer) => timer.ms === ms);
  const starts = (ms: number) =>
    // It comes after what is awaited of a real socket.
    until(
      () => find(ms) !== undefined,
      () => `a timer of ${ms} ms; running: ${lengths().join(", ") || "none"}`,
    );
  return {
    running: lengths,
    starts,
    async passes(...all) {
      for (const ms of all) {
        await starts(ms);
        vi.advanceTimersByTime((find(ms)?.endsAt ?? 0) - performance.now());
      }
    },
  };
}
