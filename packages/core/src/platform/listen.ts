/** What waits for each signal. However many calls share one, it has a single listener. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls a function when the signal fires. Several times are as good as once. */
export function listen(signal: AbortSignal, onAbort: () => void): void {
  const known = waiting.get(signal);
  if (known) {
    known.add(onAbort);
    return;
  }
  waiting.set(signal, new Set([onAbort]));
  signal.addEventListener("abort", fire);
}

/** The last one leaves no listener behind. */
export function unlisten(signal: AbortSignal, onAbort: () => void): void {
  const known = waiting.get(signal);
  if (known?.delete(onAbort) && known.size === 0) {
    waiting.delete(signal);
    signal.removeEventListener("abort", fire);
  }
}

function fire(this: AbortSignal): void {
  for (const onAbort of waiting.get(this) ?? []) {
    onAbort();
  }
}
