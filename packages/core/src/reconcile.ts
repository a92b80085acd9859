import { AbortError, InvitekitError } from "./outcome/errors.js";

/** The result of a call, and whether a look-up found it. */
export interface Reconciled<Data> {
  readonly data: Data;
  /** True if `data` is what the look-up found. */
  readonly reconciled: boolean;
}

/**
 * Makes a call and, if its outcome is unknown, looks up what became of it. If `lookUp` resolves with
 * what it found, the call counts as a success. If it resolves with undefined or null, the call surely
 * wasn't carried out, and is made once more. If it rejects, the call's own error is thrown, with the
 * other as its cause. A call by path that resolves with an `error` counts as one that rejects. After
 * an abort it looks nothing up.
 *
 * If the vendor documents an idempotency key, pass your own: otherwise the second call gets a new one.
 */
export async function reconcile<Data, Found = Data>(
  call: () => Promise<Data>,
  lookUp: () => Promise<Found | null | undefined>,
): Promise<Reconciled<Data | Found>> {
  const attempt = async (): Promise<Data> => {
    const data = await call();
    const { error } = Object(data);
    if (error instanceof InvitekitError) {
      throw error;
    }
    return data;
  };
  try {
    return { data: await attempt(), reconciled: false };
  } catch (error) {
    // Who has aborted the call wants it neither looked up nor made again.
    const isOpen = error instanceof InvitekitError && error.delivery === "unknown";
    if (!isOpen || error instanceof AbortError) {
      throw error;
    }
    let found: Found | null | undefined;
    try {
      found = await lookUp();
    } catch (cause) {
      throw Object.assign(error, { cause });
    }
    return found === undefined || found === null
      ? { data: await attempt(), reconciled: false }
      : { data: found, reconciled: true };
  }
}
