import { readFileSync } from "node:fs";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { describe, expect, test } from "vitest";
import { describe as describeApi } from "../../generate/describe.ts";
import { load } from "../../generate/load.ts";
import { typePrefix } from "../../generate/names.ts";
import { normalise } from "../../generate/normalise.ts";
import { readRegistry } from "../../generate/registry.ts";
import { scaffoldIndex } from "../../generate/scaffold-index.ts";
import { scaffoldManifest } from "../../generate/scaffold-manifest.ts";
import { readCorePackage, registeredTargets } from "../../generate/target.ts";
import { publishedPackages } from "../../repository/packages/published.ts";

const core = readCorePackage();
const names = [...registeredApis().keys()];

// What a package says of itself; the second is the same for all, core among them.
const PUBLIC = ["name", "description", "keywords", "homepage", "bugs", "license", "repository"];
const ALIKE = ["type", "sideEffects", "exports", "files", "engines", "publishConfig"];
const SAID = [...PUBLIC, ...ALIKE];

describe.each(names)("%s", (name) => {
  test("package.json says what the scaffold would, in its order", async () => {
    const { description, target } = await describeVendor(name);
    const scaffolded = scaffoldManifest(target, description, core);
    const manifest = readManifest(`packages/${name}`);
    // As text, which has an order.
    expect(JSON.stringify(pick(manifest, SAID), undefined, 2)).toBe(
      JSON.stringify(pick(scaffolded, SAID), undefined, 2),
    );
    expect(Object.keys(manifest.dependencies as object)).toEqual([core.name]);
  });

  test("index.ts exports what the scaffold would, each operation's input among it", async () => {
    const { description } = await describeVendor(name);
    const index = readFileSync(path.join(repository, `packages/${name}/src/index.ts`), "utf8");
    const ofOwnFiles = /^export (type )?\{[^}]*\} from "\.\/(?![^"]*\.gen\.js")[^"]*";\n/gm;
    const prefix = typePrefix(`@invitekit/${name}`);
    expect(index.replaceAll(ofOwnFiles, "")).toBe(scaffoldIndex(description, core, prefix));
  });
});

const published = publishedPackages(repository);

// Written as it runs, with declarations by hand: nothing of it is built.
const RULES = "@invitekit/redocly-rules";
const ENTRY = { types: "./dist/index.d.ts", default: "./dist/index.js" };
// What every client hands on of core.
const EXPORTS = { types: "./dist/exports.d.ts", default: "./dist/exports.js" };
const ENTRY_OF_RULES = { types: "./src/plugin.d.ts", default: "./src/index.js" };

test("core, the clients and the lint rules are what is published", () => {
  const wanted = [core.name, ...names.map((name) => `@invitekit/${name}`), RULES];
  expect(published.map(({ name }) => name)).toEqual(wanted.sort());
});

test.each(published)("$name: package.json says how it is used and whose it is", (each) => {
  const { name, directory } = each;
  const manifest = readManifest(directory);
  const place = "https://github.com/invitekit/invitekit";
  expect(pick(manifest, ALIKE)).toEqual({
    type: "module",
    sideEffects: false,
    exports: {
      ".": name === RULES ? ENTRY_OF_RULES : ENTRY,
      ...(name === core.name && { "./exports": EXPORTS }),
      "./package.json": "./package.json",
    },
    files: [name === RULES ? "src" : "dist", "CHANGELOG.md"],
    engines: { node: ">=20.19" },
    publishConfig: { access: "public", provenance: true },
  });
  expect(manifest).toMatchObject({
    homepage: `${place}/tree/main/${directory}#readme`,
    bugs: `${place}/issues`,
    license: "MIT",
    repository: { type: "git", url: `git+${place}.git`, directory },
  });
  expect((manifest.keywords as string[]).length).toBeGreaterThan(4);
  // An older tool would read these first, and find CommonJS or nothing.
  expect(Object.keys(manifest).filter((key) => /^(main|module|types)$/.test(key))).toEqual([]);
});

async function describeVendor(name: string) {
  const [target] = registeredTargets(await readRegistry(), [name], core);
  if (target === undefined) {
    throw new Error(`${name} isn't registered.`);
  }
  const { document, places } = await load(target.spec);
  return { target, description: describeApi(normalise(document, places), places) };
}

function readManifest(directory: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(path.join(repository, directory, "package.json"), "utf8"));
}

function pick(manifest: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => keys.includes(key)));
}
