import type { Answer } from "./answers.ts";

/** What becomes of a request. */
export interface Fault extends Traits {
  readonly name: string;
  /** How often it occurs, compared with the others. */
  readonly weight: number;
  /** The chance that the invitation is carried out before the answer. */
  readonly applies: 0 | 0.5 | 1;
  readonly answer: Answer;
}

interface Traits {
  /** The same call may send the invitation again, for it surely wasn't carried out. */
  readonly isRepeatable?: boolean;
  /** The server has no time for it. */
  readonly isFlowControl?: boolean;
  /** How long the answer asks to wait. */
  readonly retryAfterMs?: number;
  /** It takes until the client gives up. */
  readonly isEndless?: boolean;
  /** The server doesn't look at the body. */
  readonly isUnread?: boolean;
  /** The request goes to a port at which nobody listens. */
  readonly isRefused?: boolean;
  /** The credential isn't accepted. */
  readonly isUnauthorized?: boolean;
}

type Row = (name: string, weight: number, answer: Answer, traits?: Traits) => Fault;

/** The invitation is carried out. */
export const applied: Row = (...row) => fault(1, row);

/** The invitation is carried out every other time, and the client can't know. */
export const unclear: Row = (...row) => fault(0.5, row);

/** The invitation isn't carried out. */
export const refused: Row = (...row) => fault(0, row);

/** The invitation isn't carried out, and may be sent again. */
export const refusedForNow: Row = (name, weight, answer, traits) =>
  refused(name, weight, answer, { isRepeatable: true, ...traits });

/** The same, since the server has no time for it. */
export const slowedDown: Row = (name, weight, answer, traits) =>
  refusedForNow(name, weight, answer, { isFlowControl: true, ...traits });

function fault(applies: Fault["applies"], [name, weight, answer, traits]: Parameters<Row>): Fault {
  return { name, weight, applies, answer, ...traits };
}
