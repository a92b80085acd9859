/** Bytes, after gzip, that a program which creates a client of ours and invites may have in a bundle. */
export const PROGRAM_BYTES = 7_200;

/** Bytes, after gzip, that a client may add to core: each operation costs some, and so does being one. */
export function clientBytes(operations: number): number {
  return 500 + 60 * operations;
}
