// Imports nothing, so that the generator can read it too: READMEs say what each status means.

/** Methods of which a second request does no more than the first (RFC 9110, section 9.2.2). */
export const IDEMPOTENT: readonly string[] = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

/**
 * Statuses with which a server says that it did nothing. Not among them, for they don't say so: 407, 408
 * (Request Timeout), 409 (Conflict), 416, 418 and what isn't registered. RFC 9110, where no other is named.
 */
export const REFUSED: readonly number[] = [
  307, // Temporary Redirect: to be sent elsewhere
  308, // Permanent Redirect: the same
  400, // Bad Request
  401, // Unauthorized
  402, // Payment Required
  403, // Forbidden
  404, // Not Found
  405, // Method Not Allowed
  406, // Not Acceptable
  410, // Gone
  411, // Length Required
  412, // Precondition Failed
  413, // Content Too Large
  414, // URI Too Long
  415, // Unsupported Media Type
  417, // Expectation Failed
  421, // Misdirected Request
  422, // Unprocessable Content
  423, // Locked (RFC 4918)
  424, // Failed Dependency (RFC 4918)
  425, // Too Early (RFC 8470)
  426, // Upgrade Required
  428, // Precondition Required (RFC 6585)
  429, // Too Many Requests (RFC 6585)
  431, // Request Header Fields Too Large (RFC 6585)
  451, // Unavailable For Legal Reasons (RFC 7725)
  501, // Not Implemented
  505, // HTTP Version Not Supported
  511, // Network Authentication Required (RFC 6585)
];

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
