import { type Destiny, destinyOf } from "./destiny.ts";
import type { Settings } from "./settings.ts";

/** What the server noticed that must not happen. */
export type Complaint = "followed" | "early" | "refused credential" | "mixed up" | "astray";

/** What the server knows of the invitations, by their number. */
export interface Ledger {
  /** How many requests reached it, with those before the last of them that nobody listened to. */
  readonly seen: Uint8Array;
  /** How often the invitation was carried out. */
  readonly applied: Uint8Array;
  /** The numbers of the invitations that something was noticed of. */
  readonly complaints: ReadonlyMap<Complaint, ReadonlySet<number>>;
  /** A request arrived: notes it and returns what becomes of it. */
  arrive(number: number, credential: string): Destiny;
  complain(complaint: Complaint, number: number): void;
  apply(number: number): void;
}

/** A timer may go off within the millisecond before its time. */
const CLOCK_STEP_MS = 2;

export function createLedger({ seed, calls }: Settings): Ledger {
  const seen = new Uint8Array(calls);
  const applied = new Uint8Array(calls);
  const complaints = new Map<Complaint, Set<number>>();
  const notBefore = new Float64Array(calls);
  const refusedCredentials = new Map<number, string>();

  function complain(complaint: Complaint, number: number): void {
    complaints.set(complaint, (complaints.get(complaint) ?? new Set()).add(number));
  }

  function next(number: number): Destiny {
    for (;;) {
      const destiny = destinyOf(seed, number, seen[number] ?? 0);
      seen[number] = (seen[number] ?? 0) + 1;
      // That request could not arrive.
      if (!destiny.fault.isRefused) {
        return destiny;
      }
    }
  }

  return {
    seen,
    applied,
    complaints,
    complain,
    apply(number) {
      applied[number] = (applied[number] ?? 0) + 1;
    },
    arrive(number, credential) {
      const before = seen[number] ?? 0;
      if (before > 0 && !destinyOf(seed, number, before - 1).fault.isRepeatable) {
        complain("followed", number);
      }
      if (performance.now() < (notBefore[number] ?? 0)) {
        complain("early", number);
      }
      if (refusedCredentials.get(number) === credential) {
        complain("refused credential", number);
      }
      const destiny = next(number);
      const { retryAfterMs = 0, isUnauthorized } = destiny.fault;
      notBefore[number] = retryAfterMs && performance.now() + retryAfterMs - CLOCK_STEP_MS;
      if (isUnauthorized) {
        refusedCredentials.set(number, credential);
      }
      return destiny;
    },
  };
}
