/** Codes of a connection that didn't come about for now. */
const UNCONNECTED_FOR_NOW = [
  "EAI_AGAIN", // the name server didn't answer
  "ECONNREFUSED", // nothing listens there
  "EHOSTUNREACH", // no route to the host
  "ENETUNREACH", // no route to its network
];

/** Codes of a platform that gave up connecting; the first may be of a later `read`, too. */
export const CONNECT_TIMEOUTS: readonly unknown[] = [
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT", // the limit of Node's fetch
];

/** Of what never left, that which another try may get through. */
export const UNSENT_FOR_NOW: readonly unknown[] = [...UNCONNECTED_FOR_NOW, ...CONNECT_TIMEOUTS];

/** System calls that end before anything is sent, and Node's codes that say the same. */
export const UNSENT: readonly unknown[] = [
  "connect",
  "getaddrinfo",
  "ENOTFOUND", // no such name
  ...UNCONNECTED_FOR_NOW,
  "UND_ERR_CONNECT_TIMEOUT",
  // A certificate that failed verification: Node's own code for one of another name, and OpenSSL's
  // X509_V_ERR_* for a chain. Not among them: alerts of the server (ERR_SSL_*), and those of revocation
  // lists, which `fetch` has no option for.
  "ERR_TLS_CERT_ALTNAME_FORMAT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERROR_IN_CERT_NOT_AFTER_FIELD",
  "ERROR_IN_CERT_NOT_BEFORE_FIELD",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];
