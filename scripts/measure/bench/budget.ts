/**
 * Bytes, after gzip, that a program which creates a client of ours and invites may have in a bundle. Some
 * 950 of them are for flow control: the pacer 460, what repeats know of it 180, `limit` and `retry` as
 * options with members 170, waits in the queue 80, and each form of a Retry-After 60.
 */
export const PROGRAM_BYTES = 7_200;

/** Bytes, after gzip, that a client may add to core: each operation costs some, and so does being one. */
export function clientBytes(operations: number): number {
  return 500 + 60 * operations;
}
