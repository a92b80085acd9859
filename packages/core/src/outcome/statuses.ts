// An entry of its own, `@invitekit/core/statuses`, for the generator: READMEs say what each status means.

/** Methods of which a second request does no more than the first (RFC 9110, section 9.2.2). */
export const IDEMPOTENT: readonly string[] = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

/** Of the client errors, those that don't say that the server did nothing. */
const UNSURE: readonly number[] = [
  407, // Proxy Authentication Required: not the server's word
  408, // Request Timeout
  409, // Conflict: perhaps with what this request did
  416, // Range Not Satisfiable
  418, // not registered, nor are those that follow
  419,
  420,
  427,
  430,
];

/** Other statuses that say it. RFC 9110, where no other is named. */
const REFUSED: readonly number[] = [
  307, // Temporary Redirect: to be sent elsewhere
  308, // Permanent Redirect: the same
  451, // Unavailable For Legal Reasons (RFC 7725)
  501, // Not Implemented
  505, // HTTP Version Not Supported
  511, // Network Authentication Required (RFC 6585)
];

/**
 * Whether a server says with a status that it did nothing. Client errors do (RFC 9110, section 15.5), up to
 * 431, after which few are registered, but for those that are unsure.
 */
export function isRefused(status: number): boolean {
  const isClientError = status > 399 && status < 432;
  return (isClientError && !UNSURE.includes(status)) || REFUSED.includes(status);
}

/** Statuses of a server that refused for now. */
export const REFUSED_FOR_NOW: readonly number[] = [
  425, // Too Early: once the handshake is over
  429, // Too Many Requests
  503, // Service Unavailable, where it says until when
];

/** After these the outcome is unknown, and another try may get through. */
export const FAILED_FOR_NOW: readonly number[] = [
  408, // Request Timeout
  500, // Internal Server Error
  502, // Bad Gateway
  504, // Gateway Timeout
  ...REFUSED_FOR_NOW, // where it isn't sure that nothing was done
];
