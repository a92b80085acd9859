import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { packPackages } from "../../repository/packages/pack.ts";
import { differences } from "../reproduce/compare.ts";

const directory = mkdtempSync(path.join(tmpdir(), "builds-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A repository with one package, packed after somebody has changed it. */
function build(name: string, change: (packageDirectory: string) => void = () => {}): string {
  const root = path.join(directory, name);
  const own = path.join(root, "packages/one");
  mkdirSync(path.join(own, "dist"), { recursive: true });
  mkdirSync(path.join(own, "src"));
  for (const source of ["index", "more", "other"]) {
    writeFileSync(path.join(own, `src/${source}.ts`), "");
  }
  const entry = { types: "./dist/index.d.ts", default: "./dist/index.js" };
  const manifest = { name: "@x/one", version: "1.0.0", exports: { ".": entry }, files: ["dist"] };
  writeFileSync(path.join(own, "package.json"), JSON.stringify(manifest));
  writeFileSync(path.join(own, "dist/index.js"), "export const a = 1;\n");
  writeFileSync(path.join(own, "dist/index.d.ts"), "export const a: 1;\n");
  writeFileSync(path.join(own, "dist/more.d.ts"), "export const b: 1;\n");
  change(own);
  const [tarball] = packPackages(root, path.join(root, "packed"));
  return tarball?.file ?? "";
}

const original = build("original");

test("the same files in another directory make the same tarball", () => {
  expect(differences(original, build("a longer name"))).toEqual([]);
});

test("who may read a file where it is packed makes no difference", () => {
  const private_ = build("private", (own) => chmodSync(path.join(own, "dist/index.js"), 0o600));
  expect(differences(original, private_)).toEqual([]);
});

test("a file that differs is named, with where", () => {
  const changed = build("changed", (own) =>
    writeFileSync(path.join(own, "dist/index.js"), "export const b = 1;\n"),
  );
  expect(differences(original, changed)).toEqual(["dist/index.js differs from byte 13 on"]);
});

test("a file that is missing, and one too many, are named", () => {
  const changed = build("moved", (own) => {
    cpSync(path.join(own, "dist/more.d.ts"), path.join(own, "dist/other.d.ts"));
    rmSync(path.join(own, "dist/more.d.ts"));
  });
  expect(differences(original, changed)).toEqual([
    "dist/more.d.ts is in the first alone",
    "dist/other.d.ts is in the second alone",
  ]);
});

test("a file with other rights is named", () => {
  const unpacked = path.join(directory, "unpacked");
  mkdirSync(unpacked);
  execFileSync("tar", ["-xzf", original, "-C", unpacked]);
  chmodSync(path.join(unpacked, "package/dist/index.js"), 0o755);
  const repacked = path.join(directory, "repacked.tgz");
  execFileSync("tar", ["-czf", repacked, "package"], { cwd: unpacked });
  expect(differences(original, repacked)).toEqual([
    "dist/index.js has mode 644 in the first, 755 in the second",
  ]);
});

test("the same files, packed otherwise, are a difference too", () => {
  const again = path.join(directory, "again.tgz");
  const archive = execFileSync("gunzip", ["-c"], { input: readFileSync(original) });
  writeFileSync(again, execFileSync("gzip", ["-1", "-n"], { input: archive }));
  expect(differences(original, again)).toEqual([
    "the files are the same, but not how they are packed",
  ]);
});
