import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { sampleFiles } from "../support/samples.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const LONGEST = 40_000;

interface Size {
  readonly operations: number;
  /** Operations of one tag. */
  readonly perTag: number;
  readonly idLength?: number;
  /** Of schemes and of servers. */
  readonly others?: number;
}

/** A document in which each operation has prose, a parameter that is filled in and failures of its own. */
async function generate({ operations, perTag, idLength = 0, others = 1 }: Size) {
  const numbers = Array.from({ length: operations }, (_, index) => index);
  const choices = Array.from({ length: others }, (_, index) => index);
  const paths = numbers.map((index) => {
    const id = `getPet${index}${"Of".repeat(idLength / 2)}`;
    const version = {
      ...{ name: `v${index}`, in: "query", required: true, description: "A version. ".repeat(9) },
      schema: { const: `${index}` },
    };
    const responses = {
      204: { description: "Done" },
      400: { description: `A | b <c> ${index % 300}. ${"And so on. ".repeat(50)}` },
      [410 + (index % 80)]: { description: "Gone" },
    };
    const get = {
      ...{ operationId: id, summary: "Says what there is to say. ".repeat(3), responses },
      ...{ tags: [`Kind ${Math.floor(index / perTag)}`], parameters: [version] },
    };
    return `  /pets/${index}: ${JSON.stringify({ get })}`;
  });
  const invite =
    "  /teams/{id}/invites: { post: { operationId: createInvite, tags: [Teams], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: {} } }";
  const scheme = (index: number) => ({
    ...{ type: "apiKey", in: "header", name: `X-Key-${index}`, description: "A key. ".repeat(40) },
  });
  const securitySchemes = Object.fromEntries(choices.map((each) => [`key${each}`, scheme(each)]));
  const rest = `security: ${JSON.stringify(choices.map((each) => ({ [`key${each}`]: [] })))}
components: ${JSON.stringify({ securitySchemes })}`;
  const servers = choices.map((each) => ({
    ...{ url: `https://${each}.pets.example`, "x-oai-name": `server${each}` },
    description: "A server. ".repeat(20),
  }));
  const workspace = createWorkspace();
  const text = document([...paths, invite].join("\n"), rest);
  await workspace.generatePackage(
    text.replace(/^servers: .*$/m, `servers: ${JSON.stringify(servers)}`),
  );
  return { workspace, readme: workspace.read("out/README.md") };
}

function samplesCompile(workspace: Workspace, readme: string): void {
  const files = sampleFiles(readme);
  expect(Object.keys(files)).toHaveLength(3);
  expect(workspace.typecheck(files, "files")).toEqual([]);
}

test("as long as they fit, operations are one a row, with less of each where they are many", async () => {
  const some = await generate({ operations: 30, perTag: 10 });
  expect(some.readme).toMatch(/^\| operation .*\| request .*\| resolves with .*\| sent again /m);
  const many = await generate({ operations: 120, perTag: 10 });
  expect(many.readme).toMatch(/^\| operation +\| request +\| what it does +\|$/m);
  expect(many.readme.match(/^\| `getPet\d+` +\| `GET /gm)).toHaveLength(120);
  expect(many.readme.length).toBeLessThan(LONGEST);
});

test("of very many it names some of each group, and says how many there are and where the rest is", async () => {
  const { workspace, readme } = await generate({ operations: 1200, perTag: 100 });
  expect(readme.length).toBeLessThan(LONGEST);
  expect(readme).toContain("There are 1201, listed by group below.");
  expect(readme).toMatch(/^- \*\*Kind 0\*\* \(100\): `getPet0`, `getPet1`, .* and 76 more$/m);
  expect(readme.match(/^- \*\*Kind \d+\*\* \(100\): /gm)).toHaveLength(12);
  expect(readme).toContain("- **Teams** (1): `createInvite`\n");
  expect(readme).toContain("more are filled in the same way");
  expect(readme).toContain('`operations["createInvite"]["responses"]`');
  expect(readme).toMatch(/^\| 1200 operations \(GET\) /m);
  // What it refers to is there.
  const types = workspace.read("out/src/vendor.gen.ts");
  expect(types).toMatch(/Says what .*\n.*\n(.*\n)? {3}\* `GET \/pets\/1199`/);
  expect(workspace.read("out/src/inputs.gen.ts")).toContain("Default: `1199`, which the client");
  samplesCompile(workspace, readme);
});

test("groups, ids, credentials and servers without number don't make it longer", async () => {
  const { workspace, readme } = await generate({
    ...{ operations: 400, perTag: 1, idLength: 80, others: 60 },
  });
  expect(readme.length).toBeLessThan(LONGEST);
  expect(readme).toMatch(/^- and \d+ more groups$/m);
  expect(readme).toContain("48 more are in the type of the option `auth`.");
  expect(readme).toContain("or one of 48 more.");
  expect(readme).toContain("48 more are in the type of the option.");
  samplesCompile(workspace, readme);
});
