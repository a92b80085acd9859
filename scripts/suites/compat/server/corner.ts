import { once } from "node:events";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

/** What arrived in a case with one vendor's client. */
export interface Corner {
  readonly invitations: Arrived[];
  /** Questions of a browser whether it may send (CORS). */
  preflights: number;
  /** Resolves once an invitation has arrived. */
  readonly arrived: Promise<void>;
  markArrived(): void;
}

/** An invitation as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** Whether the connection was closed before all of the answer was sent, once one or the other happened. */
  readonly isCutOff: Promise<boolean>;
}

export function createCorner(): Corner {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { invitations: [], preflights: 0, arrived: promise, markArrived: resolve };
}

/** Notes an invitation. */
export function note(
  corner: Corner,
  { method = "", headers }: IncomingMessage,
  response: ServerResponse,
  body: string,
): void {
  const isCutOff = once(response, "close").then(() => !response.writableFinished);
  corner.invitations.push({ method, headers, body: JSON.parse(body), isCutOff });
  corner.markArrived();
}

/** How many people's invitations these are: requests with the same idempotency key are one. */
export function countInvitations({ invitations }: Corner): number {
  const keys = invitations.map(({ headers }, index) => headers["idempotency-key"] ?? index);
  return new Set(keys).size;
}
