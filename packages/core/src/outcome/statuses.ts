// An entry of its own, `@invitekit/core/statuses`, for the generator: READMEs say what each status means.

/** Methods for which a second request does no more than the first (RFC 9110, section 9.2.2). */
export const IDEMPOTENT_METHODS: readonly string[] = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

/** Client errors after which the server may have done something all the same. */
const UNSURE: readonly number[] = [
  407, // Proxy Authentication Required: it comes from a proxy, not from the server
  408, // Request Timeout
  409, // Conflict: perhaps with what this request did
  416, // Range Not Satisfiable
  418, // not registered, and neither are those below
  419,
  420,
  427,
  430,
];

/** Other statuses with which a server says that it did nothing (RFC 9110, unless another is named). */
const REFUSED: readonly number[] = [
  307, // Temporary Redirect: to be sent elsewhere
  308, // Permanent Redirect: the same
  451, // Unavailable For Legal Reasons (RFC 7725)
  501, // Not Implemented
  505, // HTTP Version Not Supported
  511, // Network Authentication Required (RFC 6585)
];

/**
 * Whether a status says that the server did nothing. Client errors up to 431 do (RFC 9110, section
 * 15.5), except for the unsure ones. Above 431 few are registered.
 */
export function isRefused(status: number): boolean {
  const isClientError = status > 399 && status < 432;
  return (isClientError && !UNSURE.includes(status)) || REFUSED.includes(status);
}

/** Statuses of a server that refused, but may accept later. */
export const REFUSED_FOR_NOW: readonly number[] = [
  425, // Too Early: once the handshake is over
  429, // Too Many Requests
  503, // Service Unavailable, if it says until when
];

/** Statuses after which the outcome is unknown, and another try may succeed. */
export const FAILED_FOR_NOW: readonly number[] = [
  408, // Request Timeout
  500, // Internal Server Error
  502, // Bad Gateway
  504, // Gateway Timeout
  ...REFUSED_FOR_NOW, // if it isn't certain that nothing was done
];
