import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withNeeded } from "../../repository/packages/needed.ts";
import { packPackages, type Tarball } from "../../repository/packages/pack.ts";
import { packThirdParties } from "../../repository/packages/third-parties.ts";
import { type Bom, bomOfPackage } from "../sbom/bom.ts";
import { installedBom } from "../sbom/installed-bom.ts";

const directory = mkdtempSync(path.join(tmpdir(), "sbom-"));
// All that is needed is packed here.
const offline = { ...process.env, npm_config_offline: "true" };
const time = new Date("2026-11-23T08:00:00+01:00");
const name = "@invitekit/flatfile";
let tarball: Tarball | undefined;
let installed: Bom;

beforeAll(() => {
  const tarballs = packPackages(repository, directory);
  tarball = tarballs.find((each) => each.name === name);
  if (tarball !== undefined) {
    const others = packThirdParties(withNeeded([name], tarballs), repository, directory);
    installed = installedBom(name, [...tarballs, ...others], offline);
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("it names the package, and everything that is installed with it", () => {
  const { metadata, components, dependencies } = bomOfPackage(installed, name, time);
  expect(metadata.component).toMatchObject({
    name,
    purl: `pkg:npm/%40invitekit/flatfile@${tarball?.version}`,
  });
  expect(components.map((each) => each.name).sort()).toEqual([
    "@invitekit/core",
    "openapi-fetch",
    "openapi-typescript-helpers",
  ]);
  expect(dependencies.map(({ ref }) => ref.replace(/@[\d.]+$/, "")).sort()).toEqual([
    "@invitekit/core",
    name,
    "openapi-fetch",
    "openapi-typescript-helpers",
  ]);
});

test("it has the checksum of the tarball", () => {
  const [base64 = ""] = tarball?.integrity.split("-").slice(1) ?? [];
  expect(bomOfPackage(installed, name, time).metadata.component).toMatchObject({
    hashes: [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }],
  });
});

test("it tells nothing of the machine, nor of when it was made", () => {
  const text = JSON.stringify(bomOfPackage(installed, name, time));
  expect(text).not.toContain("file:");
  expect(text).not.toContain(tmpdir());
  const later = { ...installed, serialNumber: "urn:uuid:other" };
  expect(JSON.stringify(bomOfPackage(later, name, time))).toBe(text);
  expect(JSON.parse(text).metadata.timestamp).toBe("2026-11-23T07:00:00.000Z");
});

test("another content has another serial number, which is a UUID", () => {
  const { serialNumber } = bomOfPackage(installed, name, time);
  expect(serialNumber).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
  const [, ...fewer] = installed.components.filter((each) => each.name !== name);
  const own = installed.components.filter((each) => each.name === name);
  const other = bomOfPackage({ ...installed, components: [...own, ...fewer] }, name, time);
  expect(other.serialNumber).not.toBe(serialNumber);
});

test("a package that was not installed is an error", () => {
  expect(() => bomOfPackage(installed, "@x/y", time)).toThrow(
    "@x/y isn't among what was installed",
  );
});
