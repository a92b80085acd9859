import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "../../lib/run.ts";
import { createSandbox, type Sandbox } from "../../lib/sandbox.ts";
import { publishLacking } from "../rehearse/publish.ts";

/** A server that has no package, takes what is published, and knows what it was asked. */
interface Listener {
  readonly url: string;
  readonly heard: readonly string[];
  readonly server: Server;
}

let local: Listener;
let decoy: Listener;
let directory: string;
let sandbox: Sandbox | undefined;
const back = process.cwd();

beforeEach(async () => {
  [local, decoy] = [await listen(), await listen()];
  directory = mkdtempSync(path.join(tmpdir(), "hostile-"));
  plantDecoy();
});

afterEach(() => {
  process.chdir(back);
  vi.unstubAllEnvs();
  sandbox?.remove();
  rmSync(directory, { recursive: true });
  for (const { server } of [local, decoy]) {
    server.closeAllConnections();
    server.close();
  }
});

test("whatever settings of npm there are, the decoy hears nothing", async () => {
  sandbox = createSandbox();
  appendFileSync(sandbox.userConfig, `//${new URL(local.url).host}/:_authToken=throw-away\n`);
  const published = await publishLacking([pack({ provenance: true })], local, sandbox);
  expect(published).toEqual(["@invitekit/sample@1.0.0"]);
  expect(local.heard).toContain("PUT /@invitekit%2fsample");
  expect(decoy.heard).toEqual([]);
});

test("without the sandbox npm publishes to the decoy", async () => {
  await run("npm", ["publish", pack({})]);
  expect(decoy.heard.some((each) => each.startsWith("PUT"))).toBe(true);
});

test("a package that says itself where it goes is not published at all", async () => {
  sandbox = createSandbox();
  const publishing = publishLacking([pack({ registry: decoy.url })], local, sandbox);
  await expect(publishing).rejects.toThrow("publishConfig.registry");
  expect([...local.heard, ...decoy.heard].filter((each) => each.startsWith("PUT"))).toEqual([]);
});

test("a registry that isn't on this machine is refused", async () => {
  sandbox = createSandbox();
  const elsewhere = { url: local.url.replace("127.0.0.1", "localhost") };
  const publishing = publishLacking([pack({})], elsewhere, sandbox);
  await expect(publishing).rejects.toThrow("isn't on this machine");
  expect(local.heard.filter((each) => each.startsWith("PUT"))).toEqual([]);
});

test("npm is asked what it would do, and not trusted with more", async () => {
  const bin = path.join(directory, "bin");
  mkdirSync(bin);
  writeFileSync(path.join(bin, "npm"), `#!/bin/sh\necho "registry=${decoy.url}"\n`);
  chmodSync(path.join(bin, "npm"), 0o755);
  const tarball = pack({});
  vi.stubEnv("PATH", `${bin}:${process.env.PATH}`);
  sandbox = createSandbox();
  await expect(publishLacking([tarball], local, sandbox)).rejects.toThrow("npm doesn't take");
});

/** Every place that npm reads settings from names the decoy: as the registry, and as the proxy. */
function plantDecoy(): void {
  const { url } = decoy;
  const settings = [
    `registry=${url}`,
    `@invitekit:registry=${url}`,
    `proxy=${url}`,
    `https-proxy=${url}`,
    `//${new URL(url).host}/:_authToken=real`,
  ].join("\n");
  for (const name of ["project", "home", "tmp"]) {
    mkdirSync(path.join(directory, name));
    writeFileSync(path.join(directory, name, "package.json"), '{ "name": "above" }');
    writeFileSync(path.join(directory, name, ".npmrc"), settings);
  }
  vi.stubEnv("HOME", path.join(directory, "home"));
  vi.stubEnv("TMPDIR", path.join(directory, "tmp"));
  vi.stubEnv("npm_config_userconfig", path.join(directory, "home/.npmrc"));
  vi.stubEnv("npm_config_globalconfig", path.join(directory, "tmp/.npmrc"));
  for (const name of ["npm_config_registry", "NPM_CONFIG_REGISTRY", "npm_config_proxy"]) {
    vi.stubEnv(name, url);
  }
  for (const name of [
    "npm_config_@invitekit:registry",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "http_proxy",
  ]) {
    vi.stubEnv(name, url);
  }
  process.chdir(path.join(directory, "project"));
}

function pack(publishConfig: Readonly<Record<string, unknown>>): string {
  const manifest = { name: "@invitekit/sample", version: "1.0.0", publishConfig };
  const source = path.join(directory, "package");
  mkdirSync(source, { recursive: true });
  writeFileSync(path.join(source, "package.json"), JSON.stringify(manifest));
  const file = path.join(directory, "sample.tgz");
  execFileSync("tar", ["-czf", file, "-C", directory, "package"]);
  return file;
}

async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    request.resume();
    request.on("end", () => {
      response.writeHead(request.method === "PUT" ? 201 : 404, {
        "content-type": "application/json",
      });
      response.end("{}");
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard, server };
}
