import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";
import { packPackages } from "../../repository/packages/pack.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { strayProblems } from "../stray-problems.ts";

const directory = mkdtempSync(path.join(os.tmpdir(), "stray-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A copy of what is packed, and of what it is built from. */
function copyPackages(name: string): string {
  const copy = path.join(directory, name);
  const wanted = ["package.json", "README.md", "LICENSE", "src", "dist"];
  for (const file of globSync(`packages/*/{${wanted.join(",")}}`, { cwd: repository })) {
    cpSync(path.join(repository, file), path.join(copy, file), { recursive: true });
  }
  return copy;
}

function write(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "secret");
}

test("packing refuses what lies beside what is built, and leaves no tarball of it", () => {
  const copy = copyPackages("packed");
  const strays = [
    ...["dist/.env", "dist/id_rsa", "dist/notes.js", "dist/deep/index.js", "dist/index.js.bak"],
    ...["src/.env", "src/rules/id_rsa", "src/.hidden/index.js"],
  ];
  for (const stray of strays) {
    write(path.join(copy, "packages", stray.startsWith("dist") ? "core" : "redocly-rules", stray));
  }
  const destination = path.join(directory, "tarballs");
  let told = "";
  try {
    packPackages(copy, destination);
  } catch (error) {
    told = (error as Error).message;
  }
  expect(strays.filter((stray) => !told.includes(stray))).toEqual([]);
  expect(told).toMatch(/^@invitekit\/core: it would publish dist\//);
  expect(readdirSync(destination)).toEqual([]);
});

test("a link at the place of what is built is refused, whatever it leads to", () => {
  const copy = copyPackages("linked");
  const place = path.join(copy, "packages/core/dist/index.js");
  const secret = path.join(directory, "id_rsa");
  write(secret);
  rmSync(place);
  symlinkSync(secret, place);
  const destination = path.join(directory, "of-a-link");
  expect(() => packPackages(copy, destination)).toThrow(/core\/dist\/index\.js is a link/);
  expect(readdirSync(destination)).toEqual([]);
});

test("what is built is packed, and has no stray file", () => {
  const copy = copyPackages("clean");
  const packed = packPackages(copy, path.join(directory, "clean-tarballs"));
  expect(packed).not.toEqual([]);
  const contents = packed.map(({ name, version, files }) => ({
    manifest: { name, version },
    files: files.map((file) => file.path),
  }));
  expect(strayProblems(contents, publishedPackages(copy), copy)).toEqual([]);
});

test("a tarball that holds something else is not fit to be published", () => {
  const [core] = publishedPackages(repository);
  const { name = "", version = "" } = core ?? {};
  const tarball = { manifest: { name, version }, files: ["package.json", "dist/.env"] };
  expect(strayProblems([tarball], publishedPackages(repository), repository)).toEqual([
    expect.stringContaining(
      `${name}@${version}: it would publish dist/.env, which its sources don't`,
    ),
  ]);
});
