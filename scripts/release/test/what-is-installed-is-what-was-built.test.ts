import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Tarball } from "../../repository/packages/pack.ts";
import { inspectInstalled } from "../rehearse/inspect.ts";

const URL = "http://127.0.0.1:4873/";
const files = ["dist/index.js", "package.json"];
const tarball: Tarball = {
  ...{ name: "@acme/pets", version: "1.0.0", directory: "packages/pets", dependencies: {} },
  ...{ file: "", integrity: "sha512-pets", files: files.map((file) => ({ path: file, size: 4 })) },
};

let directory: string;
let packages: Record<string, object>;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "installed-"));
  packages = {
    "": {},
    "node_modules/@acme/pets": locked("sha512-pets"),
    "node_modules/other": locked("sha512-other"),
  };
  for (const file of files) {
    write(`repository/packages/pets/${file}`, file);
    write(`project/node_modules/@acme/pets/${file}`, file);
  }
});

afterEach(() => rmSync(directory, { recursive: true }));

function locked(integrity: string) {
  return { version: "1.0.0", resolved: `${URL}it.tgz`, integrity };
}

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  writeFileSync(path.join(directory, file), content);
}

function inspect() {
  write("project/package-lock.json", JSON.stringify({ packages }));
  const [project, repository] = ["project", "repository"].map((each) => path.join(directory, each));
  return inspectInstalled(project as string, URL, repository as string, [tarball]);
}

test("what is as it was built passes", () => {
  expect(inspect()).toEqual({ versions: { "@acme/pets": "1.0.0", other: "1.0.0" }, files: 2 });
});

test("a file that was changed is named", () => {
  write("project/node_modules/@acme/pets/dist/index.js", "evil");
  expect(inspect).toThrow("@acme/pets isn't installed as it was built: dist/index.js.");
});

test("a file that was added is named", () => {
  write("project/node_modules/@acme/pets/dist/more.js", "evil");
  expect(inspect).toThrow("dist/more.js");
});

test("a file that is missing is named", () => {
  rmSync(path.join(directory, "project/node_modules/@acme/pets/package.json"));
  expect(inspect).toThrow("package.json");
});

test("another checksum is refused", () => {
  packages["node_modules/@acme/pets"] = locked("sha512-evil");
  expect(inspect).toThrow("@acme/pets@1.0.0 sha512-evil is installed");
});

test("another registry is refused", () => {
  packages["node_modules/other"] = { ...locked(""), resolved: "https://elsewhere.example/it.tgz" };
  expect(inspect).toThrow("other came from https://elsewhere.example/it.tgz");
});

test("an install script is refused", () => {
  packages["node_modules/other"] = { ...locked(""), hasInstallScript: true };
  expect(inspect).toThrow("other has an install script");
});

test("a fifth package is refused", () => {
  for (const name of ["a", "b", "c"]) {
    packages[`node_modules/${name}`] = locked("");
  }
  expect(inspect).toThrow("5 packages are installed: @acme/pets, other, a, b, c.");
});
