import { readFileSync } from "node:fs";
import path from "node:path";
import { packageFiles } from "@invitekit/generator";
import { readCorePackage, readRegistry, registeredTargets } from "@invitekit/generator/registry";
import { registeredApis, repository } from "@invitekit/testing";
import { describe, expect, test } from "vitest";
import { clientFiles } from "../../repository/packages/client-files.ts";
import { publishedPackages } from "../../repository/packages/published.ts";

const core = readCorePackage();
const names = [...registeredApis().keys()];

// What a package says of itself; the second is the same for all, core among them.
const PUBLIC = ["name", "description", "keywords", "homepage", "bugs", "license", "repository"];
const ALIKE = ["type", "sideEffects", "exports", "files", "engines", "publishConfig"];
const SAID = [...PUBLIC, ...ALIKE];

describe.each(names)("%s", (name) => {
  test("package.json says what the scaffold would, in its order", async () => {
    const scaffolded = JSON.parse(await scaffoldedFile(name, "package.json"));
    const manifest = readManifest(`packages/${name}`);
    // As text, which has an order.
    expect(JSON.stringify(pick(manifest, SAID), undefined, 2)).toBe(
      JSON.stringify(pick(scaffolded, SAID), undefined, 2),
    );
    expect(Object.keys(manifest.dependencies as object)).toEqual([core.name]);
  });

  test("index.ts exports what the scaffold would, each operation's input among it", async () => {
    const index = readFileSync(path.join(repository, `packages/${name}/src/index.ts`), "utf8");
    const ofOwnFiles = /^export (type )?\{[^}]*\} from "\.\/(?![^"]*\.gen\.js")[^"]*";\n/gm;
    expect(index.replaceAll(ofOwnFiles, "")).toBe(await scaffoldedFile(name, "src/index.ts"));
  });
});

const published = publishedPackages(repository);

// Written as it runs, with declarations by hand: nothing of it is built.
const RULES = "@invitekit/redocly-rules";
const GENERATOR = "@invitekit/generator";
const built = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
const JSON_ENTRY = { "./package.json": "./package.json" };

const CLIENT = {
  type: "module",
  sideEffects: false,
  exports: { ".": built("index"), ...JSON_ENTRY },
  files: ["dist", "CHANGELOG.md"],
  engines: { node: ">=20.19" },
  publishConfig: { access: "public", provenance: true },
};
/** What others have otherwise. */
const OTHERS: Readonly<Record<string, object>> = {
  [core.name]: {
    exports: {
      ".": built("index"),
      // What every client hands on of core.
      "./exports": built("exports"),
      // What the generator writes into READMEs.
      "./statuses": built("outcome/statuses"),
      ...JSON_ENTRY,
    },
  },
  [GENERATOR]: {
    exports: {
      ".": built("index"),
      "./document": built("entries/document"),
      "./files": built("entries/files"),
      "./registry": built("entries/registry"),
      "./text": built("entries/text"),
      ...JSON_ENTRY,
    },
    files: ["bin", "dist", "CHANGELOG.md"],
    // As @redocly/openapi-core.
    engines: { node: ">=20.19.0 <21 || >=22.12.0" },
  },
  [RULES]: {
    exports: { ".": { types: "./src/plugin.d.ts", default: "./src/index.js" }, ...JSON_ENTRY },
    files: ["src", "CHANGELOG.md"],
  },
};

test("core, the clients, the generator and the lint rules are what is published", () => {
  const wanted = [core.name, ...names.map((name) => `@invitekit/${name}`), GENERATOR, RULES];
  expect(published.map(({ name }) => name)).toEqual(wanted.sort());
});

test.each(published)("$name: package.json says how it is used and whose it is", (each) => {
  const { name, directory } = each;
  const manifest = readManifest(directory);
  const place = "https://github.com/invitekit/invitekit";
  expect(pick(manifest, ALIKE)).toEqual({ ...CLIENT, ...OTHERS[name] });
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

/** A file as it is written into a package of the name that isn't there yet. */
async function scaffoldedFile(name: string, file: string): Promise<string> {
  const [target] = registeredTargets(await readRegistry(), [name]);
  if (target === undefined) {
    throw new Error(`${name} isn't registered.`);
  }
  const out = path.join(repository, "packages", `not-there-${name}`);
  const { files } = await packageFiles({ ...target, out }, core);
  const made = clientFiles(files, { ...target, out });
  const content = made.find((each) => each.path === path.join(out, file))?.content ?? "";
  return content.replaceAll(`not-there-${name}`, name);
}

function readManifest(directory: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(path.join(repository, directory, "package.json"), "utf8"));
}

function pick(manifest: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => keys.includes(key)));
}
