import { generateKeyPairSync, sign } from "node:crypto";

/** A value of ASN.1, in its distinguished encoding. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const SEQUENCE = 0x30;

/**
 * A key and a certificate which vouches for itself alone, made anew so that no key is ever kept. `until`
 * is as ASN.1 writes it.
 */
export function selfSignedCertificate(
  name: string,
  until = "491231235959Z",
): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = der(SEQUENCE, der(0x06, Buffer.from("2a8648ce3d040302", "hex")));
  const commonName = der(
    SEQUENCE,
    der(0x06, Buffer.from("550403", "hex")),
    der(0x0c, Buffer.from(name)),
  );
  const subject = der(SEQUENCE, der(0x31, commonName));
  const [from, to] = ["200101000000Z", until].map((date) => der(0x17, Buffer.from(date)));
  const toBeSigned = der(
    SEQUENCE,
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    subject,
    der(SEQUENCE, from as Buffer, to as Buffer),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  const bits = der(0x03, Buffer.from([0]), signature);
  const certificate = der(SEQUENCE, toBeSigned, ecdsaWithSha256, bits);
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}
