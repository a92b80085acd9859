import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import ts from "typescript";
import { expect, test } from "vitest";
import { parseOptions } from "../../src/options.ts";
import { complaints } from "../support/compiler.ts";
import { OK, operation, SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const README = readFileSync(path.join(import.meta.dirname, "../../README.md"), "utf8");
const samplesOf = (language: string) =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(
    ([, text = ""]) => text,
  );

const COMMAND = /^npx @invitekit\/generator(.*)$/gm;
const commands = samplesOf("sh").flatMap((text) =>
  [...text.matchAll(COMMAND)].map(([, args = ""]) => args.trim().split(" ").filter(Boolean)),
);

test("its commands run in an empty project, in their order, with its redocly.yaml", async () => {
  const workspace = createWorkspace();
  workspace.write("package.json", '{ "type": "module" }');
  workspace.write("openapi.yaml", SIMPLE);
  workspace.write("redocly.yaml", samplesOf("yaml")[0] ?? "");
  workspace.write("specs/pets.yaml", SIMPLE.replace("addPet", "invitePet"));
  workspace.write("specs/toys.yaml", SIMPLE);
  expect(commands.length).toBeGreaterThan(6);
  for (const args of commands.filter((each) => !parseOptions(each).watch)) {
    expect(await workspace.generate(...args), args.join(" ")).toMatchObject({ code: 0 });
  }
  expect(workspace.list()).toEqual(
    expect.arrayContaining([
      "src/acme/index.ts",
      "acme-client/package.json",
      "packages/pets/README.md",
      "src/toys/index.ts",
    ]),
  );
  const pets = JSON.parse(workspace.read("packages/pets/package.json"));
  expect(pets).toMatchObject({ name: "@acme/pets", license: "MIT" });
});

const CORE = path.dirname(createRequire(import.meta.url).resolve("@invitekit/core/package.json"));

const INVITE = operation(
  `requestBody: { content: { application/json: { schema: { type: object, properties: { email: { type: string } } } } } }\n${OK}`,
  "security: [{ bearer: [] }]\ncomponents: { securitySchemes: { bearer: { type: http, scheme: bearer } } }",
).replace("addPet", "inviteUser");

test("its first sample compiles in a strict project of Node", async () => {
  const workspace = createWorkspace();
  workspace.write("package.json", '{ "type": "module" }');
  workspace.write("openapi.yaml", INVITE);
  expect(await workspace.generate(...(commands[0] ?? []))).toMatchObject({ code: 0 });
  workspace.write("src/main.ts", samplesOf("typescript")[0] ?? "");
  const told = complaints(workspace.directory, ["src/main.ts"], {
    ...{ strict: true, noEmit: true, target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, types: ["node"] },
    typeRoots: [path.join(import.meta.dirname, "../../../../node_modules/@types")],
    paths: {
      "@invitekit/core": [`${CORE}/dist/index.d.ts`],
      "@invitekit/core/exports": [`${CORE}/dist/exports.d.ts`],
    },
  });
  expect(told).toEqual([]);
});

test("its JSON has the members that the command prints, and its tables all settings", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  const printed = JSON.parse((await workspace.generate("--json")).output);
  const shown = JSON.parse(samplesOf("json")[0] ?? "");
  expect(Object.keys(shown)).toEqual(Object.keys(printed));
  expect(Object.keys(shown.packages[0])).toEqual(Object.keys(printed.packages[0]));
  const settings = parseYaml(samplesOf("yaml")[0] ?? "") as Record<string, object>;
  expect(Object.keys(settings)).toEqual(["apis", "x-invitekit"]);
  for (const name of ["scope", "userAgent", "repository", "homepage", "bugs", "command"]) {
    expect(README).toContain(`| \`${name}\``);
  }
});

test("it gives each dependency a reason", () => {
  const file = path.join(import.meta.dirname, "../../package.json");
  for (const name of Object.keys(JSON.parse(readFileSync(file, "utf8")).dependencies)) {
    expect(README).toMatch(new RegExp(`^\\| \\[${name}\\]`, "m"));
  }
});
