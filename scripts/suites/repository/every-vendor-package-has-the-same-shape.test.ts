import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { typePrefix } from "@invitekit/generator";
import { readDocument, registeredApis, repository } from "@invitekit/testing";
import { expect, test } from "vitest";

const apis = registeredApis();
const names = [...apis.keys()];
const [first = ""] = names;

test("documents, registry and packages are the same, one to one", () => {
  const documents = filesIn("specs").filter((file) => file.endsWith("/openapi.yaml"));
  expect(documents.sort()).toEqual(names.map((name) => `${name}/openapi.yaml`).sort());
  for (const [name, document] of apis) {
    expect(path.relative(repository, document)).toBe(`specs/${name}/openapi.yaml`);
  }
  const generated = filesIn("packages").filter((file) => file.endsWith("/src/vendor.gen.ts"));
  expect(generated.sort()).toEqual(names.map((name) => `${name}/src/vendor.gen.ts`).sort());
});

test.each(names)("%s: the package has the files that all have, and no other", (name) => {
  expect(packageFiles(name)).toEqual(packageFiles(first));
});

test.each(names)("%s: what isn't generated differs only in names", (name) => {
  // What the document decides has tests of its own.
  const own = /^(README\.md|api-report\.md|tarball\.txt|src\/.*\.gen\.ts)$/;
  for (const file of packageFiles(name).filter((each) => !own.test(each))) {
    if (isSmokeTest(name, file)) continue;
    expect(anonymous(name, file), file).toEqual(anonymous(first, file));
  }
});

test.each(names)("%s: package.json names the package, its place and its API", (name) => {
  const { name: packageName, description, repository: place } = manifest(name);
  expect(packageName).toBe(`@invitekit/${name}`);
  expect(description).toBe(`Typed fetch client for ${titleOf(name)}`);
  expect(place).toMatchObject({ directory: `packages/${name}` });
});

/** Tests; and what proves on one vendor what holds for all, beside clients that know that vendor alone. */
const OF_ONE_VENDOR =
  /\/test\/|\.test\.ts$|^scripts\/measure\/(soak\/vendor\.ts$|compare-faults\/)/;

test("no vendor is named where the code is for every vendor", () => {
  // `petstore`, and `Petstore` as a part of a name; a document's `petStore` is another word.
  const words = names.flatMap((name) => [`(?<![a-z])${name}`, prefixOf(name)]);
  const anyName = new RegExp(`(${words.join("|")})(?![a-z])`);
  const sources = [
    ...filesIn("packages/core/src").map((file) => `packages/core/src/${file}`),
    ...filesIn("packages/testing/src").map((file) => `packages/testing/src/${file}`),
    ...filesIn("scripts").map((file) => `scripts/${file}`),
  ].filter((file) => /\.(ts|mjs|js)$/.test(file) && !OF_ONE_VENDOR.test(file));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((file) => anyName.test(read(file)))).toEqual([]);
});

function read(file: string): string {
  return readFileSync(path.join(repository, file), "utf8");
}

function filesIn(directory: string): string[] {
  return readdirSync(path.join(repository, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\/(node_modules|dist|\.turbo)\//.test(file))
    .map((file) => path.relative(path.join(repository, directory), file));
}

/**
 * A changelog comes with the first release, the results of tests are not kept, and what its README says
 * by hand, tests beyond the first and sources written by hand are each vendor's own.
 */
function packageFiles(name: string): string[] {
  const own =
    /^CHANGELOG\.md$|^docs\/by-hand\.md$|-results\.json$|^test\/(?!operations|tsconfig)|^src\/(?!index\.ts$|.*\.gen\.ts$)/;
  return filesIn(`packages/${name}`)
    .filter((file) => !own.test(file))
    .sort();
}

/** A document that doesn't pass the linter yet has a test of one operation, in the place of all. */
function isSmokeTest(name: string, file: string): boolean {
  const text = file === "test/operations.test.ts" ? read(`packages/${name}/${file}`) : "";
  return text.includes("startMockServer") || text.includes("and has methods");
}

function prefixOf(name: string): string {
  return typePrefix(`@invitekit/${name}`);
}

function manifest(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(read(`packages/${name}/package.json`));
}

function titleOf(name: string): string {
  return (readDocument(name) as unknown as { info: { title: string } }).info.title;
}

/** A file of a package as it would be for an API without a name. */
function anonymous(name: string, file: string): string {
  return (
    read(`packages/${name}/${file}`)
      .replaceAll(titleOf(name), "<title>")
      .replaceAll(prefixOf(name), "<Name>")
      .replaceAll(name, "<name>")
      // Packages are released one by one.
      .replace(/"version": ".*"/, '"version": "<version>"')
      .replace(/"(@\w+\/core)": "\^.*"/, '"$1": "<range>"')
      // Its title's words and its operations are its document's.
      .replace(/"keywords": \[[^\]]*\]/, '"keywords": []')
      .replaceAll(/^ {2}\w+Input\d*,\n/gm, "")
      // Without anything that must be given, the options may be left out.
      .replace("ClientOptions = {}", "ClientOptions")
      // What index.ts exports of sources written by hand.
      .replaceAll(/^export (type )?\{[^}]*\} from "\.\/(?![^"]*\.gen\.js")[^"]*";\n/gm, "")
  );
}
