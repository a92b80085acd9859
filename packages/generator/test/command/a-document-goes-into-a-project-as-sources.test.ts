import { expect, test } from "vitest";
import { readCorePackage } from "../../src/registry/core-package.ts";
import { SIMPLE } from "../support/documents.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const { name: core, version } = readCorePackage();

function project(): Workspace {
  const workspace = createWorkspace();
  workspace.write("package.json", '{ "name": "app", "type": "module" }');
  workspace.write("pets.yaml", SIMPLE);
  return workspace;
}

function install(workspace: Workspace, installed: string): void {
  const manifest = { name: core, version: installed };
  workspace.write(`node_modules/${core}/package.json`, JSON.stringify(manifest));
}

test("its files are named after the directory, and index.ts is written once", async () => {
  const workspace = project();
  install(workspace, version);
  const args = ["pets.yaml", "--out", "src/acme-client"];
  const written = "src/acme-client  1 operation  4 files written\n";
  expect(await workspace.generate(...args)).toEqual({ code: 0, output: written, errors: "" });
  const index = "src/acme-client/index.ts";
  expect(workspace.read(index)).toContain("export function createAcmeClient(");
  expect(workspace.read("src/acme-client/vendor.gen.ts")).toContain('userAgent: "acme-client",');
  workspace.write(index, "// mine\n");
  expect((await workspace.generate(...args)).output).toContain("unchanged");
  expect(workspace.read(index)).toBe("// mine\n");
  expect(workspace.list().filter((file) => file.startsWith("src/"))).toEqual([
    "src/acme-client/index.ts",
    "src/acme-client/inputs.gen.ts",
    "src/acme-client/schema.gen.ts",
    "src/acme-client/vendor.gen.ts",
  ]);
});

test("each file names the command that makes it again, wherever that was started", async () => {
  const workspace = project();
  workspace.write("src/x.ts", "");
  await workspace.generateIn("src", "../pets.yaml", "--out", "./acme");
  const command = "npx @invitekit/generator pets.yaml --out src/acme";
  const mark = `// Generated from pets.yaml by \`${command}\`. Do not edit.\n`;
  expect(workspace.read("src/acme/schema.gen.ts").startsWith(mark)).toBe(true);
  const check = ["pets.yaml", "--out", "src/acme", "--check"];
  expect(await workspace.generate(...check)).toMatchObject({ code: 0 });
});

test.each([
  ["acme-client", "createAcmeClient"],
  ["@acme/acme-client", "createAcmeClient"],
  ["@acme/client", "createAcmeClient"],
  ["client", "createApiClient"],
])("the package %s has %s", async (name, create) => {
  const workspace = createWorkspace();
  await workspace.generatePackage(SIMPLE, name);
  expect(workspace.read("out/src/index.ts")).toContain(`export function ${create}(`);
  expect(workspace.read("out/README.md")).toContain(`import { ${create} } from "${name}";`);
});

test("it says what to install, or that what is installed doesn't fit", async () => {
  const workspace = project();
  const install1 = `\`npm install ${core}@^${version}\``;
  const args = ["pets.yaml", "--out", "src/acme"];
  expect((await workspace.generate(...args)).errors).toBe(
    `warning: The client needs ${core} at run time, which isn't installed: ${install1}.\n`,
  );
  install(workspace, "99.1.0");
  expect((await workspace.generate(...args)).errors).toBe(
    `warning: The client needs ${core} ${version} or a later version of the same major, but this project has 99.1.0: ${install1}.\n`,
  );
  install(workspace, version);
  expect((await workspace.generate(...args)).errors).toBe("");
});

test("a package that depends on an older core is told what to install, too", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(SIMPLE);
  const manifest = workspace.read("out/package.json");
  workspace.write("out/package.json", manifest.replace(`"^${version}"`, '"^77.0.0"'));
  const [warning] = await workspace.generatePackage(SIMPLE);
  expect(warning).toContain(`this project has 77.0.0: \`npm install ${core}@^${version}\`.`);
});

test("a file of another tool's is not overwritten", async () => {
  const workspace = project();
  workspace.write("src/schema.gen.ts", "// by hand\n");
  const { code, errors } = await workspace.generate("pets.yaml", "--out", "src");
  expect(code).toBe(2);
  expect(errors).toContain("src/schema.gen.ts isn't marked as generated");
  expect(workspace.read("src/schema.gen.ts")).toBe("// by hand\n");
});

test("a registered name wins over a file, which is then written with its place", async () => {
  const workspace = project();
  workspace.register({ cats: SIMPLE });
  workspace.write("package.json", '{ "name": "app" }');
  workspace.write("dogs", SIMPLE);
  expect((await workspace.generate("cats")).output).toMatch(/^cats {2}/);
  expect((await workspace.generate("dogs", "--out", "a")).output).toMatch(/^a {2}/);
  expect((await workspace.generate("./dogs", "--out", "b")).code).toBe(0);
  expect(workspace.read("b/schema.gen.ts")).toContain("generator ./dogs --out b`");
});

test("what a path brings can't leave the comment that names it", async () => {
  const workspace = createWorkspace();
  workspace.write("package.json", "{}");
  workspace.write("a`\nb-->.yaml", SIMPLE);
  const args = ["a`\nb-->.yaml", "--out", "out it", "--name", "pets"];
  expect(await workspace.generate(...args)).toMatchObject({ code: 0 });
  const [mark, next] = workspace.read("out it/src/schema.gen.ts").split("\n");
  expect(mark).toMatch(/^\/\/ Generated from .* --out "out it" --name pets`\. Do not edit\.$/);
  expect(next).toBe("export interface paths {");
  expect(workspace.read("out it/README.md").split("-->")).toHaveLength(2);
});

test("an index.ts of something else is kept, which is told once", async () => {
  const workspace = project();
  workspace.write("src/index.ts", "export const mine = 1;\n");
  const first = await workspace.generate("pets.yaml", "--out", "src");
  expect(first.errors).toContain("src/index.ts was there before and is kept");
  expect(workspace.read("src/index.ts")).toBe("export const mine = 1;\n");
  const second = await workspace.generate("pets.yaml", "--out", "src");
  expect(second.errors).not.toContain("index.ts");
  expect((await workspace.generate("pets.yaml", "--out", "pets")).errors).not.toContain("index.ts");
});

test.each([
  ["composed", "src/m\u00fcller", "createMullerClient"],
  ["decomposed", "src/mu\u0308ller", "createMullerClient"],
] as const)("a %s letter of a directory's name is its plain one", async (_, out, name) => {
  const workspace = project();
  expect(await workspace.generate("pets.yaml", "--out", out)).toMatchObject({ code: 0 });
  expect(workspace.read(`${out}/index.ts`)).toContain(`export function ${name}(`);
});
