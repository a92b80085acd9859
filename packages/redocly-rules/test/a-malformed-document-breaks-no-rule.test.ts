import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import invitekit from "../src/index.js";
import { documentOf } from "./lint.js";

// What is wrong with these is for Redocly's `struct` to say; ours must let it.
const malformed: readonly string[] = [
  "paths: null",
  "paths: []",
  "paths: { /a: null, /b: { get: null, post: [] } }",
  "servers: [null, 1]\npaths: {}",
  "paths: { /a: { get: { parameters: [null, { name: 1, in: query }], operationId: 5 } } }",
  "paths: { /a: { get: { parameters: { a: 1 }, requestBody: null, responses: [1] } } }",
  "paths: { /a: { get: { requestBody: { content: { a: null, b: { schema: 1, examples: [1] } } } } } }",
  "paths: { /a: { get: { responses: { 200: null, 201: { headers: { a: null } } } } } }",
  "paths: { /a: { $ref: '#/nowhere' }, /b: { get: { summary: 1, requestBody: { $ref: nowhere } } } }",
  "components: { examples: { a: null, b: 1 }, schemas: { A: null, B: { properties: { token: null } } } }",
  "components: { schemas: { A: { properties: [1], allOf: {}, enum: x, x-extensible-enum: y, type: 3 } } }",
];

test.each(malformed)("%s", async (fragment) => {
  const config = await createConfig({
    plugins: [invitekit()],
    extends: ["invitekit/recommended"],
    rules: { struct: "error" },
  });
  const source = documentOf(fragment);
  const problems = await lintFromString({ source, absoluteRef: "openapi.yaml", config });
  expect(problems.map((problem) => problem.ruleId)).toContain("struct");
});
