import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { onTestFinished } from "vitest";

export { selfSignedCertificate } from "@invitekit/test-servers/certificate";

/** Makes this process trust a certificate until the test ends. */
export function trust(cert: string): void {
  const before = getCACertificates();
  setDefaultCACertificates([...before, cert]);
  onTestFinished(() => setDefaultCACertificates(before));
}
