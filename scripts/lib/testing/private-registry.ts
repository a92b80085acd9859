import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { selfSignedCertificate } from "@invitekit/test-servers";

/** A company's registry: one package, behind a certificate that nobody trusts unless told to. */
export interface PrivateRegistry {
  readonly url: string;
  readonly port: number;
  /** The file of the certificate that vouches for it. */
  readonly authority: string;
  readonly tiny: { readonly version: string; readonly integrity: string };
  close(): Promise<void>;
}

interface Options {
  /** Where its files go. */
  readonly directory: string;
  /** The host that it is for. */
  readonly host?: string;
  /** Without this token nobody gets anything. */
  readonly token?: string;
}

const VERSION = "1.0.0";

export async function startPrivateRegistry(options: Options): Promise<PrivateRegistry> {
  const { host = "localhost", token } = options;
  const directory = mkdtempSync(path.join(options.directory, "registry-"));
  const certificate = selfSignedCertificate(host);
  const authority = path.join(directory, "authority.pem");
  writeFileSync(authority, certificate.cert);
  const tarball = pack(directory);
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const server = createServer(certificate, ({ url, headers }, response) => {
    if (token !== undefined && headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end("{}");
    } else if (url === "/tiny/-/tiny-1.0.0.tgz") {
      response.end(tarball);
    } else if (url === "/tiny") {
      response.setHeader("content-type", "application/json").end(JSON.stringify(packument()));
    } else {
      response.writeHead(404).end("{}");
    }
  });
  // The address that npm looks up first: a host may have another for `localhost`.
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const url = `https://${host}:${port}/`;

  function packument() {
    const dist = { tarball: `${url}tiny/-/tiny-1.0.0.tgz`, integrity };
    return {
      name: "tiny",
      "dist-tags": { latest: VERSION },
      versions: { [VERSION]: { name: "tiny", version: VERSION, dist } },
      time: { [VERSION]: "2020-01-01T00:00:00.000Z" },
    };
  }

  return {
    ...{ url, port, authority },
    tiny: { version: VERSION, integrity },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function pack(directory: string): Buffer {
  mkdirSync(path.join(directory, "package"));
  const manifest = JSON.stringify({ name: "tiny", version: VERSION });
  writeFileSync(path.join(directory, "package/package.json"), manifest);
  execFileSync("tar", ["-czf", "tiny.tgz", "package"], { cwd: directory });
  return readFileSync(path.join(directory, "tiny.tgz"));
}
