import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../lib/run.ts";

const directory = mkdtempSync(path.join(tmpdir(), "registry-"));
const packages = new Map<string, number | object>();
const server = createServer((request, response) => {
  const found = packages.get(decodeURIComponent(request.url ?? "").slice(1)) ?? 404;
  response.writeHead(typeof found === "number" ? found : 200);
  response.end(JSON.stringify(typeof found === "number" ? {} : found));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  mkdirSync(path.join(directory, ".changeset"));
  writeFileSync(path.join(directory, ".changeset/README.md"), "");
  workspace("a", "1.0.0");
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true, force: true });
});

function workspace(name: string, version: string): void {
  const own = path.join(directory, "packages", name);
  mkdirSync(own, { recursive: true });
  writeFileSync(
    path.join(own, "package.json"),
    JSON.stringify({ name: `@x/${name}`, version, dependencies: {} }),
  );
}

function register(name: string, ...versions: string[]): void {
  packages.set(name, {
    name,
    "dist-tags": { latest: versions[0] },
    versions: Object.fromEntries(versions.map((version) => [version, { name, version }])),
  });
}

/** `npm run release -- plan`, in a repository of one package. */
async function plan(): Promise<string> {
  const script = path.join(repository, "scripts/release/cli.ts");
  const output = await run(process.execPath, [script, "plan", directory], {
    cwd: directory,
    env: {
      ...process.env,
      TURBO_HASH: undefined,
      npm_config_registry: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      npm_config_cache: path.join(directory, "cache"),
      npm_config_fetch_retries: "0",
    },
  });
  return output.trim();
}

test("a package that the registry doesn't know is published", async () => {
  expect(await plan()).toBe("next=publish");
});

test("a version that the registry lacks is published", async () => {
  register("@x/a", "0.9.0");
  expect(await plan()).toBe("next=publish");
});

test("nothing happens while the registry has all, and a package has no release yet", async () => {
  register("@x/a", "1.0.0");
  workspace("b", "0.0.0");
  expect(await plan()).toBe("next=nothing");
});

test("a registry that fails decides nothing", async () => {
  packages.set("@x/a", 500);
  const reason = "The registry can't be asked for @x/a@1.0.0: E500";
  await expect(plan()).rejects.toThrow(reason);
});

test("changesets come first, whatever the registry has", async () => {
  writeFileSync(path.join(directory, ".changeset/one.md"), "");
  expect(await plan()).toBe("next=version");
});
