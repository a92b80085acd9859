import type { CallOptions } from "../options/call-options.js";
import { readTransportOptions, type TransportSettings } from "../options/transport-options.js";
import { AbortError, ConfigError, TimeoutError } from "../outcome/errors.js";
import type { Attempt, TimeoutPhase } from "../outcome/outcome.js";
import { listen, unlisten } from "../platform/listen.js";
import type { CallContext, CallDescription } from "./call-context.js";

/** Starts a call and its time. It has at most one timer and one listener. */
export function startCall(
  operation: CallDescription,
  given: CallOptions,
  settings: TransportSettings,
): CallContext {
  const { vendor, id } = operation;
  const { signal } = given;
  const options = readTransportOptions(given, settings, operation);
  // It may be a controller, or a polyfill's signal that lacks this method.
  if (signal && !signal.throwIfAborted) {
    throw new ConfigError("signal", "must be an AbortSignal", operation);
  }
  const { timeoutMs, totalTimeoutMs } = options;
  const attempts: Attempt[] = [];
  let endsAt = performance.now() + totalTimeoutMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let controller: AbortController | undefined;
  let interrupt: ((reason: unknown) => void) | undefined;
  let expired: TimeoutPhase | undefined;

  const setTimer = (ms: number, onTime: () => void) => {
    clearTimeout(timer);
    signal?.throwIfAborted();
    timer = setTimeout(onTime, ms);
  };
  const stop = () => {
    controller?.abort();
    interrupt?.(controller?.signal.reason);
  };
  const setLimit = (ms: number, phase: TimeoutPhase | undefined) => {
    setTimer(ms, () => {
      expired = phase ?? call.phase;
      stop();
    });
    if (signal) {
      listen(signal, stop);
    }
  };
  const call: CallContext = {
    vendor,
    id,
    operation,
    options,
    signal,
    attempts,
    delayMs: 0,
    tell(name, more) {
      for (const hook of [settings[name], given[name]]) {
        if (hook) {
          const attempt = call.attempts.length + 1;
          const event = { vendor, operation: id, attempt, ...more() };
          (async () => hook(event as never))().catch(() => {});
        }
      }
    },
    leftMs: () => endsAt - performance.now(),
    begin() {
      const ms = Math.min(timeoutMs, call.leftMs());
      call.phase = "credentials";
      if (ms <= 0) {
        // A wait ended late. Nothing more is sent, so the delivery stays what it was.
        expired = "total";
        throw call.explain(undefined);
      }
      setLimit(ms, ms < timeoutMs ? "total" : undefined);
      call.attempt = call.requestId = expired = undefined;
      // A signal that ended one attempt must not end the next.
      controller = new AbortController();
      return controller.signal;
    },
    race: (work) =>
      new Promise((resolve, reject) => {
        interrupt = reject;
        work.then(resolve, reject);
        // A provider or a hook may have aborted before there was anything to interrupt. This doesn't
        // use the signal's reason, which may be an error with the code of another request.
        if (signal?.aborted) {
          stop();
        }
      }),
    wait: (ms) => call.race(new Promise((resolve) => setTimer(ms, resolve))),
    async queue(turn, since) {
      const isFirst = !attempts[0];
      call.phase = "headers";
      setLimit(isFirst ? 2 ** 30 : call.leftMs(), "total");
      await call.race(turn);
      const ms = performance.now() - since;
      call.delayMs += ms;
      endsAt += isFirst ? ms : 0;
    },
    explain(failure) {
      stop();
      const limit = expired === "total" ? "totalTimeoutMs" : "timeoutMs";
      const problem = `no ${call.phase} within ${limit} (${options[limit]})`;
      return expired ? new TimeoutError(problem, call, { phase: expired }) : failure;
    },
    end() {
      call.leave?.();
      clearTimeout(timer);
      if (signal) {
        unlisten(signal, stop);
      }
      if (signal?.aborted) {
        throw new AbortError("aborted by the caller's signal", call, { cause: signal.reason });
      }
    },
  };
  return call;
}
