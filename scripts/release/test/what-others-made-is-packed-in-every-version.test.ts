import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { packThirdParties } from "../../repository/packages/third-parties.ts";

const directory = mkdtempSync(path.join(os.tmpdir(), "third-parties-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Puts a package where npm would, below the repository. */
function install(place: string, name: string, version: string, dependencies = {}): void {
  mkdirSync(path.join(directory, place), { recursive: true });
  const manifest = JSON.stringify({ name, version, dependencies });
  writeFileSync(path.join(directory, place, "package.json"), manifest);
}

test("nested versions, other names, and what lies beside the package itself", () => {
  install("node_modules/reader", "reader", "10.0.0", { parser: "npm:@tools/parser@2" });
  install("node_modules/parser", "@tools/parser", "2.0.0");
  install("packages/ours/node_modules/printer", "printer", "1.0.0", { reader: "^9.0.0" });
  install("packages/ours/node_modules/printer/node_modules/reader", "reader", "9.0.0");
  install("node_modules/unneeded", "unneeded", "1.0.0");
  const ours = { name: "ours", directory: "packages/ours" };
  const core = { name: "core", directory: "packages/core", dependencies: { reader: "^10.0.0" } };
  const dependencies = { core: "^1.0.0", printer: "^1.0.0" };
  const destination = path.join(directory, "packed");
  const packed = packThirdParties([{ ...ours, dependencies }, core], directory, destination);
  const files = packed.map(({ file }) => path.basename(file));
  // The oldest version first: npm refuses to publish an older one after it without a tag.
  const wanted = ["reader-9.0.0.tgz", "reader-10.0.0.tgz"];
  expect(files).toEqual(["tools-parser-2.0.0.tgz", "printer-1.0.0.tgz", ...wanted]);
  expect(readdirSync(destination).sort()).toEqual([...files].sort());
});

test("what isn't installed is named, with who needs it", () => {
  const ours = { name: "lonely", directory: "packages/lonely", dependencies: { nowhere: "1" } };
  expect(() => packThirdParties([ours], directory, directory)).toThrow(/'nowhere' .*lonely/);
});
