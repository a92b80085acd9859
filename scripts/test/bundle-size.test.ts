import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { registeredApis, repository } from "@invitekit/testing";
import { type InputOptions, rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";

// In kB of 1,024 bytes. A program that creates the Flatfile client and invites: openapi-fetch alone
// takes 2.9.
const WHOLE_PROGRAM = 4.2 * 1024;
// What a vendor adds to a bundle that has core in it.
const VENDOR_ALONE = 1.5 * 1024;

const PROGRAM = `
import { createFlatfileClient } from "@invitekit/flatfile";
const flatfile = createFlatfileClient({ auth: { bearer: "<access-token>" } });
await flatfile.inviteUser({ body: { email: "ada@example.com", name: "Ada", actorRoles: [] } });
`;

const directory = mkdtempSync(path.join(repository, "node_modules/.bundle-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("a program that invites is small", async () => {
  const input = path.join(directory, "program.mjs");
  writeFileSync(input, PROGRAM);
  expect(await bundledSize({ input })).toBeLessThan(WHOLE_PROGRAM);
});

test.each([...registeredApis().keys()])(
  "%s: the package's own JavaScript is small",
  async (api) => {
    const input = path.join(repository, "packages", api, "dist/index.js");
    expect(await bundledSize({ input, external: /^@invitekit\/core$/ })).toBeLessThan(VENDOR_ALONE);
  },
);

/** Bytes after bundling and minifying for browsers, and gzip. */
async function bundledSize(options: InputOptions): Promise<number> {
  const bundle = await rolldown({ ...options, platform: "browser", logLevel: "silent" });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  // Nothing was left out, for want of a build perhaps, but what is said to be there already.
  const isExternal = (name: string) => String(name) === "@invitekit/core" && "external" in options;
  expect(output[0].imports.filter((name) => !isExternal(name))).toEqual([]);
  return gzipSync(output[0].code, { level: 9 }).length;
}
