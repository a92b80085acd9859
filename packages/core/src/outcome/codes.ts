/** Codes of a connection that failed, but may work later. */
const UNCONNECTED_FOR_NOW = [
  "EAI_AGAIN", // the name server didn't answer
  "ECONNREFUSED", // nothing listens there
  "EHOSTUNREACH", // no route to the host
  "ENETUNREACH", // no route to its network
];

/** Codes of a platform that gave up connecting. The first may also come from a later `read`. */
export const CONNECT_TIMEOUTS: readonly unknown[] = [
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT", // the limit of Node's fetch
];

/** Codes of a request that never left, and may get through later. */
export const UNSENT_FOR_NOW: readonly unknown[] = [...UNCONNECTED_FOR_NOW, ...CONNECT_TIMEOUTS];

/** System calls that fail before anything is sent, and Node's codes for the same. */
export const UNSENT: readonly unknown[] = [
  "connect",
  "getaddrinfo",
  "ENOTFOUND", // no such name
  ...UNCONNECTED_FOR_NOW,
  "UND_ERR_CONNECT_TIMEOUT",
  // A certificate that failed verification: Node's own code for a wrong name, and OpenSSL's
  // X509_V_ERR_* for a chain. Left out are alerts from the server (ERR_SSL_*), codes about revocation
  // lists, for which `fetch` has no option, and certificates that can't even be parsed.
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];
