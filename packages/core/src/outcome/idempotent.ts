/** Methods of which a second request does no more than the first (RFC 9110, section 9.2.2). */
export const IDEMPOTENT: RegExp = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/;
