/** Settles like the promise, but rejects with the signal's own reason as soon as it aborts. */
export async function abortable<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (signal === undefined) {
    return promise;
  }
  signal.throwIfAborted();
  let onAbort = () => {};
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener("abort", onAbort);
      }),
    ]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
