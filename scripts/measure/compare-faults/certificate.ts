import tls from "node:tls";
import { selfSignedCertificate } from "@invitekit/test-servers/certificate";

export type Certificate = ReturnType<typeof selfSignedCertificate>;

/** The name that the certificate is for. */
export const LOCALHOST = "localhost";

/** Makes a certificate that this process trusts from now on. */
export function trustedCertificate(): Certificate {
  const certificate = selfSignedCertificate(LOCALHOST);
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), certificate.cert]);
  return certificate;
}
