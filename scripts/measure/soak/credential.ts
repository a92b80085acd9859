import { setImmediate } from "node:timers/promises";

export interface RenewedCredential {
  /** What a client takes as a credential. */
  readonly provide: (context: {
    readonly reason: string;
    readonly previous?: string;
  }) => Promise<string>;
  /** How many there were. */
  readonly count: () => number;
}

/** A credential that is renewed when the server refuses it. */
export function createCredential(): RenewedCredential {
  let count = 1;
  return {
    count: () => count,
    provide: async ({ previous }) => {
      // As one that is fetched: the caller may give up meanwhile.
      await setImmediate();
      if (previous === `credential-${count}`) {
        count += 1;
      }
      return `credential-${count}`;
    },
  };
}
