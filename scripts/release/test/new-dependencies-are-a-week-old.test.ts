import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { lockedPackages, newPackages } from "../supply-chain/lockfiles.ts";
import { publicationTimes } from "../supply-chain/publication-times.ts";
import { ageProblem } from "../supply-chain/release-age.ts";

const lockfile = (found: Readonly<Record<string, object>>) => JSON.stringify({ packages: found });

test("what a lockfile takes in is found by name and version, once", () => {
  const before = lockfile({ "node_modules/a": { version: "1.0.0" } });
  const after = lockfile({
    "": { name: "root", version: "1.0.0" },
    "packages/own": { version: "1.0.0" },
    "node_modules/own": { link: true },
    "node_modules/a": { version: "1.0.1", hasInstallScript: true },
    "node_modules/b/node_modules/a": { version: "1.0.1" },
    "node_modules/@x/b": { version: "2.0.0" },
    "node_modules/alias": { name: "@x/c", version: "3.0.0" },
    "node_modules/b/node_modules/c": { version: "1.0.0" },
  });
  expect(newPackages(before, after).map(({ name, version }) => `${name} ${version}`)).toEqual([
    "a 1.0.1",
    "@x/b 2.0.0",
    "@x/c 3.0.0",
    "c 1.0.0",
  ]);
  expect(newPackages(after, after)).toEqual([]);
  expect(newPackages("{}", before)).toEqual(lockedPackages(before));
});

test("a release is taken in when it is a week old", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  expect(ageProblem("2026-11-16T12:00:00Z", now)).toBeUndefined();
  expect(ageProblem("2026-11-16T12:00:01Z", now)).toBe("is 6 days old; wait until it is 7");
  expect(ageProblem("2026-11-24T00:00:00Z", now)).toBe("is 0 days old; wait until it is 7");
  expect(ageProblem(undefined, now)).toBe("has no date in the registry");
});

test("the registry is asked once for each name, and what it can't answer is an error", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead({ "/@x%2fgone": 404, "/broken": 500 }[request.url ?? ""] ?? 200);
    const found = { "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": { version: "1.0.0" } } };
    response.end(JSON.stringify({ ...found, time: { "1.0.0": request.url } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => void vi.unstubAllEnvs());
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("TURBO_HASH", undefined);
  const cache = mkdtempSync(path.join(tmpdir(), "cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  vi.stubEnv("npm_config_cache", cache);
  vi.stubEnv("npm_config_registry", `http://127.0.0.1:${port}/`);
  const times = await publicationTimes(["a", "@x/gone", "a"]);
  expect([...times].sort()).toEqual([
    ["@x/gone", {}],
    ["a", { "1.0.0": "/a" }],
  ]);
  expect(asked.sort()).toEqual(["/@x%2fgone", "/a"]);
  await expect(publicationTimes(["broken"])).rejects.toThrow(
    "The registry can't be asked for broken: E500",
  );
});
