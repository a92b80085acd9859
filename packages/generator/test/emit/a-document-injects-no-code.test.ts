import { expect, test } from "vitest";
import { createWorkspace } from "../support/workspace.ts";

// Each ends a string, a template, a comment or a sample in some way, and then sets a mark.
const MARK = "globalThis.injected";
const HOSTILE = [
  `";${MARK};"`,
  `';${MARK};'`,
  `\`;${MARK};\``,
  `\${${MARK}}`,
  `*/${MARK}/*`,
  `\\";${MARK};//`,
  `\n${MARK}\n`,
  `\u2028${MARK}\u2029`,
  `\r${MARK}`,
  `]: never };${MARK};{[`,
  `\n\`\`\`\n\n<script>${MARK}</script>\n\n\`\`\`ts\n${MARK}\n`,
];

/** A document that has this text in every place where a vendor may write one. */
function documentWith(text: string): string {
  const members = { [text]: { type: "string", description: text }, __proto__x: {} };
  const properties = JSON.parse(
    JSON.stringify(members).replace("__proto__x", "__proto__"),
  ) as object;
  const schema = {
    type: "object",
    title: text,
    description: text,
    properties: { ...properties, kind: { type: "string", enum: [text, "b"], default: text } },
    required: [text],
    example: { [text]: text },
  };
  const header = text.replaceAll(/[^\w-]/g, "");
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: text, version: text, description: text },
    servers: [{ url: "https://pets.example", description: text, "x-oai-name": text }],
    security: [{ key: [] }],
    paths: {
      // Braces would make it a parameter that isn't declared.
      [`/pets/${text.replaceAll(/[{}]/g, "")}`]: {
        post: {
          operationId: text,
          summary: text,
          description: text,
          parameters: [
            { name: text, in: "query", required: true, description: text, schema: { const: text } },
            { name: header, in: "header", schema: { type: "string", enum: [text] } },
          ],
          requestBody: {
            required: true,
            description: text,
            content: { "application/json": { schema, examples: { [text]: { value: text } } } },
          },
          responses: {
            200: { description: text, content: { "application/json": { schema } } },
            400: { description: text, content: { "application/json": { schema } } },
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key", description: text } },
    },
  });
}

test.each(HOSTILE)("%j is data wherever it stands", async (text) => {
  const workspace = createWorkspace();
  await workspace.generatePackage(documentWith(text));
  expect(workspace.typecheck({ "use.ts": "" })).toEqual([]);
  for (const file of workspace.list().filter((each) => each.startsWith("out/src/"))) {
    expect(codeOf(workspace.read(file))).not.toContain(MARK);
  }
  const samples = workspace.read("out/README.md").matchAll(/^```ts\n(.*?)^```$/gms);
  for (const [, code = ""] of samples) {
    expect(codeOf(code)).not.toContain(MARK);
  }
  const manifest = JSON.parse(workspace.read("out/package.json"));
  expect(manifest.name).toBe("@acme/pets");
});

/** What of a source is neither a comment nor in quotes. */
function codeOf(source: string): string {
  return source.replaceAll(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*/g, "");
}
