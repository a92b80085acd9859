import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Build, type Clone, createClone } from "./clone.ts";
import { type CacheServer, startCacheServer } from "./server.ts";

const token = `token-${"0123456789".repeat(4)}`;
const readToken = `reads-${"0123456789".repeat(4)}`;
const key = `key-${"0123456789".repeat(4)}`;
const team = "team";
const storage = mkdtempSync(path.join(realpathSync(os.tmpdir()), "cache-"));
const builds: Build[] = [];
let server: CacheServer;
let first: Clone;
let filled: Build;

beforeAll(async () => {
  server = await startCacheServer({ storage, token });
  first = createClone();
  filled = build(first);
});
afterAll(async () => {
  await server.stop();
  first[Symbol.dispose]();
  rmSync(storage, { recursive: true, force: true });
});

/** Builds with the cache, unless told otherwise. */
function build(clone: Clone, env: Readonly<Record<string, string>> = {}): Build {
  const done = clone.build({
    TURBO_API: server.url,
    TURBO_TEAM: team,
    TURBO_TOKEN: token,
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
    ...env,
  });
  expect(done.code, done.output).toBe(0);
  builds.push(done);
  return done;
}

const artifacts = () => readdirSync(path.join(storage, team)).sort();
const tasks = ({ executed, cached }: Build) => [...executed, ...cached].sort();

test("the first clone runs each task, and the server keeps its result and signature", () => {
  expect(filled.cached).toEqual([]);
  expect(filled.executed.length).toBeGreaterThan(1);
  expect(artifacts()).toHaveLength(2 * filled.executed.length);
});

test("a second clone, which remembers nothing, runs nothing again and has the same files", () => {
  using second = createClone();
  const { executed, cached, output } = build(second);
  expect(executed).toEqual([]);
  expect([...cached].sort()).toEqual(tasks(filled));
  expect(output).toContain("FULL TURBO");
  expect(second.built()).toEqual(first.built());
});

test("with another key nothing is believed", () => {
  const before = snapshot();
  using clone = createClone();
  const other = `other-${"0123456789".repeat(4)}`;
  const { cached } = build(clone, { TURBO_REMOTE_CACHE_SIGNATURE_KEY: other });
  expect(cached).toEqual([]);
  restore(before);
});

test("a result that was tampered with isn't used", () => {
  const before = snapshot();
  const [one, other] = artifacts().filter((name) => !name.endsWith(".tag"));
  const place = (name = "") => path.join(storage, team, name);
  // A whole one, which can be unpacked: of another task.
  writeFileSync(place(one), readFileSync(place(other)));
  using clone = createClone();
  const { executed, cached } = build(clone);
  expect(executed).toHaveLength(1);
  expect(cached).toHaveLength(tasks(filled).length - 1);
  expect(clone.built()).toEqual(first.built());
  restore(before);
});

test("who has a token but no key neither uses nor leaves a result", () => {
  const before = snapshot();
  using clone = createClone();
  expect(build(clone, { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "" }).cached).toEqual([]);
  expect(snapshot()).toEqual(before);
});

test("a server for reading gives results and takes none", async () => {
  const reading = await startCacheServer({ storage, token: readToken, readOnly: true });
  const env = { TURBO_API: reading.url, TURBO_TOKEN: readToken };
  const before = snapshot();
  using clone = createClone();
  expect(build(clone, env).executed).toEqual([]);
  const file = path.join(clone.directory, "redocly.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n# Changed\n`);
  expect(build(clone, env).executed.length).toBeGreaterThan(0);
  await reading.stop();
  expect(snapshot()).toEqual(before);
});

test("a wrong token costs the cache, not the build", () => {
  const before = snapshot();
  using clone = createClone();
  expect(build(clone, { TURBO_TOKEN: readToken }).cached).toEqual([]);
  expect(snapshot()).toEqual(before);
});

test("a server that is down costs the cache, not the build", async () => {
  const gone = await startCacheServer({ storage, token });
  await gone.stop();
  using clone = createClone();
  const { executed } = build(clone, { TURBO_API: gone.url });
  expect([...executed].sort()).toEqual(tasks(filled));
  expect(clone.built()).toEqual(first.built());
});

test("a build that is remembered leaves no file of one between", () => {
  using clone = createClone();
  build(clone);
  const added = path.join(clone.directory, "packages/core/src/added.ts");
  const output = path.join(clone.directory, "packages/core/dist/added.d.ts");
  writeFileSync(added, "export const added: number = 1;\n");
  build(clone);
  expect(existsSync(output)).toBe(true);
  rmSync(added);
  expect(build(clone).executed).toEqual([]);
  expect(existsSync(output)).toBe(false);
  expect(clone.built()).toEqual(first.built());
});

test("no build and no server prints a token or the key", () => {
  const printed = [...builds.map(({ output }) => output), server.log()].join("\n");
  for (const secret of [token, readToken, key]) {
    expect(printed).not.toContain(secret);
  }
});

function snapshot(): Map<string, string> {
  const read = (name: string) => readFileSync(path.join(storage, team, name), "base64");
  return new Map(artifacts().map((name) => [name, read(name)]));
}

function restore(contents: ReadonlyMap<string, string>): void {
  for (const [name, text] of contents) {
    writeFileSync(path.join(storage, team, name), Buffer.from(text, "base64"));
  }
}
