/**
 * Bytes, after gzip, that a program which creates a client of ours and invites may have in a bundle. Flow
 * control costs some 950 of them (the pacer 460, what repeats know of it 180, `limit` and `retry` as
 * options with members 170, waits in the queue 80, each form of a Retry-After 60), and what errors, hooks
 * and details say another 930. It is more than such a program should weigh: 7,200 is the aim.
 */
export const PROGRAM_BYTES = 8_350;

/** Bytes, after gzip, that a client may add to core: each operation costs some, and so does being one. */
export function clientBytes(operations: number): number {
  return 500 + 60 * operations;
}
