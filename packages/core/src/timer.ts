import type { Call } from "./send.js";

/** Starts the one timer and the one listener that a call has at a time; `call.release` ends both. */
export function startTimer(call: Call, ms: number, onTime: () => void): void {
  const { signal } = call;
  call.release?.();
  signal?.throwIfAborted();
  const timer = setTimeout(onTime, ms);
  const abort = () => stop(call);
  signal?.addEventListener("abort", abort);
  call.release = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  };
}

/** Settles as `work` does, unless the call is stopped first: a provider, a stream or a fetch may hang. */
export function race<Value>(call: Call, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    call.reject = reject;
    work.then(resolve, reject);
  });
}

/** Stops the request and whatever is being waited for. */
export function stop(call: Call): void {
  call.controller?.abort();
  call.reject?.();
}
