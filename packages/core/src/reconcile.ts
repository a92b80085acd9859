import { InvitekitError } from "./errors.js";

/** What came of a call, and whether a look-up found that it had been carried out. */
export interface Reconciled<Data> {
  readonly data: Data;
  /** True where `data` is what the look-up found. */
  readonly reconciled: boolean;
}

/**
 * Makes a call and, if its outcome is unknown, looks what became of it. `lookUp` resolves with what it
 * found: then the call counts as a success. It resolves with undefined where the call surely was not
 * carried out: then it is made once more. If `lookUp` rejects, the call's own error is thrown.
 */
export async function reconcile<Data, Found = Data>(
  call: () => Promise<Data>,
  lookUp: () => Promise<Found | undefined>,
): Promise<Reconciled<Data | Found>> {
  try {
    return { data: await call(), reconciled: false };
  } catch (error) {
    if (!(error instanceof InvitekitError) || error.delivery !== "unknown") {
      throw error;
    }
    let found: Found | undefined;
    try {
      found = await lookUp();
    } catch {
      throw error;
    }
    return found === undefined
      ? { data: await call(), reconciled: false }
      : { data: found, reconciled: true };
  }
}
