/** Bytes, after gzip, that a program which creates a client of ours and invites may have in a bundle. */
export const PROGRAM_BYTES = 6_300;
