import { METHODS } from "@invitekit/generator/document";
import { operationsOf } from "@invitekit/testing";
import { expect, test } from "vitest";
// @ts-expect-error Plain JavaScript, since Redocly loads it as it is.
import { operations } from "../../../packages/redocly-rules/src/document.js";

// Packages can't import the generator's list of HTTP methods.
const names = [...METHODS, "parameters", "query", "x-of-theirs"];
const item = Object.fromEntries(names.map((name) => [name, { operationId: name, responses: {} }]));
const document = { paths: { "/pets": item } };

test("the linter goes through the operations of each method", () => {
  const location = { child: () => location };
  const found: { operation: { node: { operationId: string } } }[] = operations(document, {
    location,
  });
  expect(found.map(({ operation }) => operation.node.operationId)).toEqual(METHODS);
});

test("so do the tests of every package", () => {
  const read = operationsOf(document as unknown as Parameters<typeof operationsOf>[0]);
  expect(read.map(({ id }) => id)).toEqual(METHODS);
});
