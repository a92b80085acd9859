import { createRequire } from "node:module";
import path from "node:path";
import { expect, inject, test } from "vitest";

const require = createRequire(path.join(inject("consumer"), "package.json"));

test.each(inject("tarballs"))("$name is what its tarball holds", ({ name, version, files }) => {
  expect(require(`${name}/package.json`)).toMatchObject({ name, version });
  expect(files.map((file) => file.path)).toContain("dist/index.js");
});
