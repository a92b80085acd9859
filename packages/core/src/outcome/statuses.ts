// Imports nothing, so that the generator can read it too: READMEs say what each status means.

/**
 * Statuses with which a server says that it did nothing (RFC 9110, and the RFCs that added 423, 424,
 * 425, 428, 429, 431, 451 and 511). Not among them, for they don't say so: 407, 408 (Request Timeout),
 * 409 (Conflict), 416, 418 and what isn't registered.
 */
export const REFUSED: RegExp = /^(30[78]|4(0[0-6]|1[0-57]|2[1-689]|31|51)|50[15]|511)$/;

/** Statuses of a server that refused for now, and codes of a connection that didn't come about for now. */
export const REFUSED_FOR_NOW: RegExp = /^(425|429|503)$|AI_AGAIN|REFUSED|UNREACH|TIME/;

/** After these, or without an answer, the outcome is unknown, and another try may get through. */
export const FAILED_FOR_NOW: RegExp = /^(408|425|429|50[0234]|undefined)$/;
