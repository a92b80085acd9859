import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { sampleFiles } from "../support/samples.ts";
import { createWorkspace } from "../support/workspace.ts";

/** What the compiler says of the code, which has a `pet`, and of the package and its README. */
async function complaintsAbout(schemas: string, code: string): Promise<string[]> {
  const workspace = createWorkspace();
  const content = "content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }";
  await workspace.generatePackage(
    operation(
      `requestBody: { required: true, ${content} }\nresponses: { "200": { description: Done, ${content} } }`,
      `components:\n  schemas:\n${schemas.replaceAll(/^/gm, "    ")}`,
    ),
  );
  const use = `import type { components } from "./out/src/index.js";
type Pet = components["schemas"]["Pet"];
export const use = (pet: Pet): unknown => { ${code} };
`;
  const files = { "use.ts": use, ...sampleFiles(workspace.read("out/README.md")) };
  return workspace.typecheck(files).map((each) => each.split(/[(:]/)[0] as string);
}

const CAT = `
Cat: { type: object, required: [kind, purrs], properties: { kind: { type: string }, purrs: { type: boolean } } }
Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: string } } }`;

const MAPPING =
  "{ propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }";
const MEMBERS = "[{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]";

const NARROWS =
  'const told: boolean | string = pet.kind === "cat" ? pet.purrs : pet.barks; return told;';

test.each(["oneOf", "anyOf"])("of `%s`", async (key) => {
  const schemas = `Pet: { ${key}: ${MEMBERS}, discriminator: ${MAPPING} }${CAT}`;
  expect(await complaintsAbout(schemas, NARROWS)).toEqual([]);
  expect(await complaintsAbout(schemas, 'return pet.kind === "bird";')).toEqual(["use.ts"]);
});

test("also where a union is described once more", async () => {
  const schemas = `
Pet:
  type: object
  required: [friend]
  properties: { friend: { description: Its friend., allOf: [{ $ref: '#/components/schemas/Friend' }] } }
Friend: { oneOf: ${MEMBERS}, discriminator: ${MAPPING} }${CAT}`;
  const code = `const { friend } = pet; ${NARROWS.replaceAll("pet", "friend")}`;
  expect(await complaintsAbout(schemas, code)).toEqual([]);
});

test.each([
  ["boolean", "true", "false"],
  ["integer", "1", "-2"],
  ["number", "1.5", "2"],
])("by values of the type %s", async (type, one, other) => {
  const schemas = `
Pet:
  oneOf: ${MEMBERS}
  discriminator: { propertyName: kind, mapping: { "${one}": Cat, "${other}": Dog } }
Cat: { type: object, required: [kind, purrs], properties: { kind: { type: ${type} }, purrs: { type: boolean } } }
Dog: { type: object, required: [kind, barks], properties: { kind: { type: ${type}, enum: [${other}] }, barks: { type: string } } }`;
  expect(await complaintsAbout(schemas, NARROWS.replace('"cat"', one))).toEqual([]);
  expect(await complaintsAbout(schemas, `return pet.kind === "${one}";`)).toEqual(["use.ts"]);
});

const HEIRS = `
Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [purrs], properties: { purrs: { type: boolean } } }] }
Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [barks], properties: { barks: { type: string } } }] }`;

test.each([
  ["that names them", `oneOf: ${MEMBERS}, discriminator: ${MAPPING}`, '"cat"'],
  ["that names them as `anyOf`", `anyOf: ${MEMBERS}, discriminator: ${MAPPING}`, '"cat"'],
  ["whose discriminator names them", `discriminator: ${MAPPING}`, '"cat"'],
  ["whose discriminator names none", "discriminator: { propertyName: kind }", '"Cat"'],
])("of the heirs of a parent %s", async (_, members, tag) => {
  const parent = `Pet: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string } }, ${members} }`;
  const code = `pet.name.trim(); ${NARROWS.replace('"cat"', tag)}`;
  expect(await complaintsAbout(parent + HEIRS, code)).toEqual([]);
});

test("of the heirs of a parent without a discriminator", async () => {
  const parent = `Pet: { type: object, required: [name], properties: { name: { type: string } }, oneOf: ${MEMBERS} }`;
  const code = 'return "purrs" in pet ? pet.purrs : pet.barks + pet.name;';
  expect(await complaintsAbout(parent + HEIRS, code)).toEqual([]);
});

test("by what the members say of themselves, where it is another thing", async () => {
  const schemas = `Pet: { oneOf: ${MEMBERS}, discriminator: { propertyName: kind } }${CAT.replace("kind: { type: string }", "kind: { type: string, enum: [cat] }")}`;
  const code = 'return pet.kind === "cat" ? pet.purrs : pet.barks;';
  expect(await complaintsAbout(schemas, code)).toEqual([]);
});

test("not where the tag exists in the other direction only", async () => {
  const parent =
    "Pet: { type: object, required: [kind], properties: { kind: { type: string, readOnly: true } }, discriminator: { propertyName: kind } }";
  const code = `return [pet.kind === "Cat" ? pet.purrs : pet.barks, sent];
};
type Sent = NonNullable<components["schemas"]["PetWritable"]>;
const sent: Sent[] = [{ purrs: true }, { barks: "x" }];
export const bad: Sent = { purrs: true, kind: "Cat" };
export const more = () => {`;
  expect(await complaintsAbout(parent + HEIRS, code)).toEqual(["use.ts"]);
});
