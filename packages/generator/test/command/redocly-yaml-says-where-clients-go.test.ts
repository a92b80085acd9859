import { expect, test } from "vitest";
import { SIMPLE } from "../support/documents.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

function registered(text: string): Workspace {
  const workspace = createWorkspace();
  workspace.write("redocly.yaml", text);
  workspace.write("pets.yaml", SIMPLE);
  return workspace;
}

const TEAM = `x-invitekit:
  scope: "@acme"
  userAgent: acme {name}/{version}
  homepage: https://acme.example/{directory}
  repository: https://github.com/acme/clients
  bugs: https://acme.example/bugs
  license: MIT
  command: make clients
apis:
  pets: { root: pets.yaml, x-invitekit: { output: clients/pets, name: pets, example: addPet } }
  toys: { root: pets.yaml, x-invitekit: { output: src/toys } }
  only-linted: { root: nowhere.yaml }
`;

test("a package has what its team says of all, and sources go where they are wanted", async () => {
  const workspace = registered(TEAM);
  workspace.write("LICENSE", "Free.\n");
  expect(await workspace.generate()).toMatchObject({
    code: 0,
    output: "pets  1 operation  8 files written\ntoys  1 operation  4 files written\n",
  });
  expect(JSON.parse(workspace.read("clients/pets/package.json"))).toMatchObject({
    name: "@acme/pets",
    homepage: "https://acme.example/clients/pets",
    bugs: "https://acme.example/bugs",
    license: "MIT",
    repository: {
      type: "git",
      url: "git+https://github.com/acme/clients.git",
      directory: "clients/pets",
    },
  });
  expect(workspace.read("clients/pets/LICENSE")).toBe("Free.\n");
  expect(workspace.read("clients/pets/src/vendor.gen.ts")).toContain('"acme acme-pets/0.0.0"');
  expect(workspace.read("src/toys/vendor.gen.ts")).toContain('"acme toys"');
  const mark = "Generated from pets.yaml by `make clients`. Do not edit.";
  expect(workspace.read("clients/pets/README.md")).toContain(`<!-- ${mark} -->`);
  expect(workspace.read("clients/pets/README.md")).toContain(
    "https://github.com/acme/clients/blob/HEAD/pets.yaml",
  );
  expect(workspace.read("src/toys/schema.gen.ts")).toContain(`// ${mark}\n`);
  expect(await workspace.generate("--check")).toMatchObject({ code: 0 });
});

test("without settings, no name of another team's is in what is generated", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const manifest = JSON.parse(workspace.read("packages/cats/package.json"));
  expect(manifest).not.toHaveProperty("repository");
  expect(manifest).not.toHaveProperty("license");
  const [mark] = workspace.read("packages/cats/src/schema.gen.ts").split("\n");
  expect(mark).toContain("by `npx @invitekit/generator`.");
});

test("an entry that says nothing is left out, and explained when it is named", async () => {
  const { code, errors } = await registered(TEAM).generate("only-linted");
  expect(code).toBe(2);
  expect(errors).toContain("apis.only-linted in redocly.yaml has no `x-invitekit`");
  const none = await registered("apis: { pets: { root: pets.yaml } }").generate();
  expect(none).toMatchObject({ code: 2 });
  expect(none.errors).toContain("No entry in redocly.yaml has an `x-invitekit`");
});

test.each([
  [
    "x-invitekit: { licence: MIT }",
    "1:16 x-invitekit has no setting `licence`. The closest is `license`.",
  ],
  ["x-invitekit:\n  scope: acme", "2:3 x-invitekit.scope must be an npm scope, such as `@acme`."],
  ["x-invitekit: { command: 3 }", "1:16 x-invitekit.command must be one line without backticks."],
  ["x-invitekit: []", "1:1 x-invitekit must be an object."],
  ["apis:\n  Pets: { root: a.yaml }", "2:3 apis.Pets must have a lower-case name and a `root`."],
  ["apis:\n  pets: {}", "2:3 apis.pets must have a lower-case name and a `root`."],
  ["apis:\n  diff: { root: a.yaml }", "2:3 apis.diff has the name of a command: choose another."],
  [
    "apis:\n  pets: { root: a.yaml, x-invitekit: {} }",
    "2:25 apis.pets.x-invitekit needs an `output`, the directory of the client.",
  ],
  [
    "apis:\n  pets:\n    root: a.yaml\n    x-invitekit: { output: ../pets }",
    "4:20 apis.pets.x-invitekit.output must be a directory below that of redocly.yaml.",
  ],
  [
    "apis:\n  pets:\n    root: a.yaml\n    x-invitekit: { output: a, name: A B }",
    "4:31 apis.pets.x-invitekit.name must be a valid npm package name.",
  ],
  [
    "apis:\n  a: { root: a, x-invitekit: { output: o } }\n  b: { root: a, x-invitekit: { output: ./o/ } }",
    "3:32 apis.b.x-invitekit.output is also that of `a`.",
  ],
  [
    "apis: [",
    "1:8 Flow sequence in block collection must be sufficiently indented and end with a ]",
  ],
])("what is wrong is told with its place: %s", async (text, message) => {
  const { code, errors } = await registered(text).generate();
  expect(code).toBe(2);
  expect(errors.split("\n")[0]).toBe(`redocly.yaml:${message}`);
});
