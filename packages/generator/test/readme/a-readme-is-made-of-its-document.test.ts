import { expect, test } from "vitest";
import { document, OK, operation, SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const README = "packages/cats/README.md";

test("a change of an operation shows up, and until then --check fails", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: operation(`summary: Add a pet\n${OK}`) });
  await workspace.generate();
  expect(workspace.read(README)).toContain("| `addPet`  | `POST /pets` | Add a pet ");
  workspace.write("cats/openapi.yaml", operation(`summary: Adopt a pet\n${OK}`));
  const { code, errors } = await workspace.generate("--check");
  expect(code).toBe(1);
  expect(errors).toContain(`${README} differs`);
  await workspace.generate();
  expect(workspace.read(README)).toContain("| Adopt a pet ");
});

test("what somebody changes by hand is drift", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  workspace.write(README, `${workspace.read(README)}\nMine.\n`);
  expect((await workspace.generate("--check")).errors).toContain(`${README} differs`);
  await workspace.generate();
  expect(workspace.read(README)).not.toContain("Mine.");
});

test("what people write beside it is kept, after the credentials", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  workspace.write("packages/cats/docs/by-hand.md", "## Log-in\n\nWith a paw.\n");
  await workspace.generate();
  const readme = workspace.read(README);
  expect(readme).toMatch(/^<!-- Generated from cats\/openapi\.yaml and docs\/by-hand\.md by /);
  expect(readme).toContain("\n\n## Log-in\n\nWith a paw.\n\n## Server\n");
  workspace.write("packages/cats/docs/by-hand.md", "## Log-in\n\nWith a tail.\n");
  expect((await workspace.generate("--check")).errors).toContain(`${README} differs`);
});

test("a README that somebody made theirs stays, and a warning tells so", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(SIMPLE);
  workspace.write("out/README.md", "# Mine\n");
  const warnings = await workspace.generatePackage(SIMPLE);
  expect(warnings.join()).toContain("out/README.md isn't marked as generated");
  expect(workspace.read("out/README.md")).toBe("# Mine\n");
});

test("the sample is the document's own example, the vendor's before others", async () => {
  const workspace = createWorkspace();
  const body = (examples: string) =>
    operation(
      `
requestBody:
  required: true
  content: { application/json: { schema: { $ref: "#/components/schemas/Pet" }, ${examples} } }
${OK}`,
      PET,
    );
  await workspace.generatePackage(
    body("examples: { a: { value: { name: Ann } }, documentation: { value: { name: Doc } } }"),
  );
  expect(workspace.read("out/README.md")).toContain('pets.addPet({ body: { name: "Doc" } })');
  await workspace.generatePackage(body("example: { name: Eve }"));
  expect(workspace.read("out/README.md")).toContain(
    'pets.POST("/pets", { body: { name: "Eve" } })',
  );
  await workspace.generatePackage(body('examples: { a: { $ref: "#/components/examples/Cat" } }'));
  expect(workspace.read("out/README.md")).toContain('pets.addPet({ body: { name: "Cat" } })');
  // A text where an object is wanted is no sample.
  await workspace.generatePackage(body("example: '{}'"));
  expect(workspace.read("out/README.md")).toContain('pets.addPet({ body: { name: "<name>" } })');
});

const PET = `
components:
  examples: { Cat: { value: { name: Cat } } }
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string } } }`;

test("an example that says the same word everywhere gives way to one that says something", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(
    operation(`
requestBody:
  required: true
  content:
    application/json:
      schema: { type: object }
      examples:
        documentation: { value: { name: text, owner: { name: text } } }
        whole: { value: { name: Ann, owner: { name: Bob } } }
${OK}`),
  );
  expect(workspace.read("out/README.md")).toContain(
    'body: { name: "Ann", owner: { name: "Bob" } }',
  );
});

test("a value that no example gives is small and within the limits", async () => {
  const workspace = createWorkspace();
  const schemas = {
    a: "{ type: integer, minimum: -9007199254740991, maximum: 9007199254740991 }",
    b: "{ type: integer, minimum: 5 }",
    c: "{ type: integer, maximum: -2 }",
    d: "{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }",
    e: "{ type: integer, minimum: 11, multipleOf: 10 }",
  };
  const properties = Object.entries(schemas).map(([name, schema]) => `${name}: ${schema}`);
  await workspace.generatePackage(
    operation(`
requestBody:
  required: true
  content:
    application/json:
      schema: { type: object, required: [a, b, c, d, e], properties: { ${properties.join(", ")} } }
${OK}`),
  );
  expect(workspace.read("out/README.md")).toContain("{ a: 1, b: 5, c: -2, d: 0.5, e: 20 }");
});

test("what becomes of each failure, and what is sent again, follows the document", async () => {
  const workspace = createWorkspace();
  const key = `{ running: 422, retryable: X-Again }`;
  const parameter = `{ name: X-Key, in: header, x-idempotency-key: ${key}, schema: { type: string } }`;
  const responses = [
    '"204": { description: Done }',
    '"409": { description: Taken, x-delivery: rejected }',
    ...[400, 401, 422, 429, 500, 502, 503].map((status) => `"${status}": { description: No }`),
    "5XX: { description: Else }",
  ];
  const members = `parameters: [${parameter}]
security: [{ key: [] }]
responses: { ${responses.join(", ")} }`;
  const schemes =
    "components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Secret } } }";
  await workspace.generatePackage(operation(members, schemes));
  expect(failures(workspace.read("out/README.md"))).toEqual([
    ["400", "`rejected`", "no"],
    ["401", "`rejected`", "with another credential"],
    ["409", "`rejected`", "no"],
    ["422", "`unknown`", "yes"],
    ["429", "`rejected`", "yes"],
    ["500", "`unknown`", "with `X-Again: true`"],
    ["502", "`unknown`", "yes"],
    ["503", "`rejected` with a Retry-After, else `unknown`", "yes"],
    ["5XX", "by the status itself", "by the status itself"],
  ]);
  expect(workspace.read("out/README.md")).toContain("idempotencyKey: key");
  await workspace.generatePackage(
    operation(`${members}\nx-notifies-person: true`.replace(/parameters.*\n/, ""), schemes),
  );
  expect(failures(workspace.read("out/README.md"))).toEqual([
    ["400", "`rejected`", "no"],
    ["401", "`rejected`", "with another credential"],
    ["409", "`rejected`", "no"],
    ["422", "`rejected`", "no"],
    ["429", "`rejected`", "yes"],
    ["500", "`unknown`", "no"],
    ["502", "`unknown`", "no"],
    ["503", "`rejected` with a Retry-After, else `unknown`", "with a Retry-After"],
    ["5XX", "by the status itself", "by the status itself"],
  ]);
  expect(workspace.read("out/README.md")).toContain("; **sends the person another message** |");
});

/** Status, delivery and repeats of the table of failures. */
function failures(readme: string): (string | undefined)[][] {
  const rows = readme.match(/^\| [45](\d\d|XX) .*$/gm) ?? [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  return cells.map(([, status, , , delivery, again]) => [status, delivery, again]);
}

test("what the client sends by itself is told", async () => {
  const workspace = createWorkspace();
  const parameters = (...names: string[]) =>
    `parameters: [${names.map((name) => `{ $ref: "#/components/parameters/${name}" }`).join(", ")}]`;
  const pets = `
  /v{version}/pets:
    get: { operationId: listPets, ${parameters("Version", "Quiet", "Order")}, ${OK} }
    post: { operationId: addPet, ${parameters("Version", "Quiet", "Page")}, ${OK} }`;
  const components = `
components:
  parameters:
    Version: { name: version, in: path, required: true, schema: { type: string, default: "1" } }
    Quiet: { name: X-Quiet, in: header, required: true, description: Says nothing., schema: { const: "true" } }
    Order: { name: order, in: query, required: true, schema: { enum: [name] } }
    Page: { name: page, in: query, schema: { type: integer, default: 1 } }`;
  await workspace.generatePackage(document(pets, components));
  const readme = workspace.read("out/README.md");
  expect(readme.match(/^- .* is (sent|in|`).*$/gm)).toEqual([
    "- `{version}` is `1` in the path of every call, unless you pass another `version`.",
    "- `X-Quiet: true` is sent with every call: Says nothing.",
    "- `order=name` is in the query of each call of `listPets`.",
  ]);
});

test("a heading or a quotation in a description becomes plain text", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(
    operation(`description: "> [!NOTE]\\n> In preview.\\n## Beta\\nMay change."\n${OK}`),
  );
  expect(workspace.read("out/README.md")).toContain("\n\nIn preview. Beta May change.\n\n");
});
