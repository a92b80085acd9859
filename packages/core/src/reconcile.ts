import { InvitekitError } from "./outcome/errors.js";

/** What came of a call, and whether a look-up found that it had been carried out. */
export interface Reconciled<Data> {
  readonly data: Data;
  /** True where `data` is what the look-up found. */
  readonly reconciled: boolean;
}

/**
 * Makes a call and, if its outcome is unknown, looks what became of it. `lookUp` resolves with what it
 * found: then the call counts as a success. It resolves with undefined or null where the call surely was
 * not carried out: then it is made once more. If `lookUp` rejects, the call's own error is thrown, with
 * that as its cause. A call by path that resolves with an `error` counts as one that rejects.
 *
 * Where the vendor documents an idempotency key, pass one of yours: else the second call has a new one.
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
    if (!(error instanceof InvitekitError) || error.delivery !== "unknown") {
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
