import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, afterEach, expect, test } from "vitest";
import { publishedPackages } from "../../repository/packages/published.ts";
import { createReleasedCopy } from "./released-copy.ts";

const CORE = "@invitekit/core";
const clients = [...registeredApis().keys()].map((name) => `@invitekit/${name}`);
const [first = "", second = ""] = clients;
const dependents = publishedPackages(repository)
  .filter(({ dependencies }) => CORE in dependencies)
  .map(({ name }) => name);

const copy = createReleasedCopy();
afterEach(() => copy.reset());
afterAll(() => copy.remove());

test("a change to one vendor releases that vendor alone", () => {
  copy.addChangeset("vendor", { [first]: "minor" });
  expect(copy.version()).toEqual({ [first]: "1.1.0" });
});

test.each([
  ["patch", "1.0.1"],
  ["minor", "1.1.0"],
])("a %s of core releases core alone, which the clients' ranges allow", (type, version) => {
  copy.addChangeset("core", { [CORE]: type });
  expect(copy.version()).toEqual({ [CORE]: version });
  expect(copy.coreRange(first)).toBe("^1.0.0");
});

test("a client that is released with core asks for that core", () => {
  copy.addChangeset("both", { [CORE]: "minor", [first]: "patch" });
  expect(copy.version()).toEqual({ [CORE]: "1.1.0", [first]: "1.0.1" });
  expect(copy.coreRange(first)).toBe("^1.1.0");
  expect(copy.coreRange(second)).toBe("^1.0.0");
});

test("a major of core that names all that depend on it releases each as it says", async () => {
  const named = Object.fromEntries(dependents.map((name) => [name, "major"]));
  copy.addChangeset("core", { [CORE]: "major", ...named, [second]: "minor" });
  expect(await copy.check()).toMatchObject({ code: 0 });
  expect(copy.version()).toEqual({
    ...Object.fromEntries([CORE, ...dependents].map((name) => [name, "2.0.0"])),
    [second]: "1.1.0",
  });
  expect(dependents.map(copy.coreRange)).toEqual(dependents.map(() => "^2.0.0"));
});

test("a major of core that forgets a vendor is refused", async () => {
  // Named in another changeset, it would still not say what the major means for its users.
  copy.addChangeset("vendor", { [second]: "patch" });
  copy.addChangeset("core", { [CORE]: "major", [first]: "major" });
  const { code, output } = await copy.check();
  expect(code).toBe(1);
  expect(output).toContain(".changeset/core.md: a major of @invitekit/core");
  for (const name of dependents.filter((each) => each !== first)) {
    expect(output).toContain(`\n  "${name}": major\n`);
  }
  expect(output).not.toContain(`"${first}"`);
});

test.each([
  ["a package that isn't there", "@invitekit/nobody"],
  ["a private package", "@invitekit/testing"],
])("a changeset that names %s is refused", async (_, name) => {
  copy.addChangeset("stranger", { [name]: "patch" });
  const { code, output } = await copy.check();
  expect(code).toBe(1);
  expect(output).toContain(`.changeset/stranger.md names ${name}, which isn't published`);
});

test("a changeset without a text is refused", async () => {
  copy.addChangeset("silent", { [first]: "patch" }, "");
  expect(await copy.check()).toMatchObject({ code: 1 });
});

const directory = `packages/${first.split("/")[1]}`;

test.each([
  `${directory}/src/vendor.gen.ts`,
  `${directory}/README.md`,
  `${directory}/package.json`,
  `${directory}/tsconfig.json`,
])("%s may not change without a changeset since the base", async (file) => {
  copy.addChangeset("earlier", { [first]: "patch" });
  copy.commit();
  copy.write(file, `${JSON.stringify({ name: first, version: "1.0.0", type: "module" })}\n`);
  const { code, output } = await copy.check("HEAD");
  expect(code).toBe(1);
  expect(output).toContain(`No new changeset names ${first}, whose published files have changed.`);
  copy.addChangeset("now", { [first]: "patch" });
  expect(await copy.check("HEAD")).toMatchObject({ code: 0 });
});

test("what packages are compiled with may not change without a changeset for each", async () => {
  copy.write("tsconfig.base.json", "{}\n");
  const { code, output } = await copy.check("HEAD");
  expect(code).toBe(1);
  for (const name of [CORE, ...dependents]) {
    expect(output).toContain(`\n  "${name}": patch\n`);
  }
  // These run as they were written.
  expect(output).not.toContain("@invitekit/redocly-rules");
});

test("until its first release a package needs no more than the changeset of that", async () => {
  const manifest = `${directory}/package.json`;
  copy.write(manifest, `${JSON.stringify({ name: first, version: "0.0.0", type: "module" })}\n`);
  copy.commit();
  copy.write(`${directory}/src/index.ts`, "");
  expect(await copy.check("HEAD")).toMatchObject({ code: 1 });
  copy.addChangeset("first", { [first]: "major" });
  // Nobody has a version of it that this could reach.
  copy.addChangeset("core", {
    [CORE]: "major",
    ...Object.fromEntries(dependents.slice(1).map((name) => [name, "major"])),
  });
  copy.commit();
  copy.write(`${directory}/src/index.ts`, "// A fix that nobody needed.\n");
  expect(await copy.check("HEAD")).toMatchObject({ code: 0 });
});

test("a change that users can't notice is named with none, and releases nothing", async () => {
  copy.write("packages/core/src/index.ts", "// A better comment.\n");
  expect(await copy.check("HEAD")).toMatchObject({ code: 1 });
  copy.addChangeset("comment", { [CORE]: "none" });
  expect(await copy.check("HEAD")).toMatchObject({ code: 0 });
  expect(copy.version()).toEqual({});
});

test("what isn't published needs no changeset", async () => {
  copy.write(`${directory}/test/types.test.ts`, "");
  copy.write("packages/testing/src/index.ts", "");
  expect(await copy.check("HEAD")).toMatchObject({ code: 0 });
});

test("a release needs no changeset", async () => {
  copy.addChangeset("vendor", { [first]: "minor" });
  copy.commit();
  copy.version();
  expect(await copy.check("HEAD")).toMatchObject({ code: 0 });
});

test("a base that isn't there is an error", async () => {
  const { code, output } = await copy.check("nosuch");
  expect(code).toBe(1);
  expect(output).toContain("Not a valid object name nosuch");
});
