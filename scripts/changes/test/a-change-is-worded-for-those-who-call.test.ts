import type { OpenApiDocument } from "@invitekit/generator/document";
import { expect, test } from "vitest";
import { hasItemsMember } from "../api-diff/document/items-member.ts";
import { otherFinding } from "../api-diff/document/other-rules.ts";
import { sentence } from "../api-diff/document/sentence.ts";
import { diffAfter, type Edits, lineOf } from "./api-diff-pets.ts";
import { withOasdiff } from "./with-oasdiff.ts";

const entry = (text: string) => ({ id: "response-property-type-changed", text, level: 3 });

test.each([
  [
    "the `data/items/size` response's property type/format changed from `integer`/`` to `string`/`uuid` for status `200`",
    "The `data[].size` response's property type changed from `integer` to `string` (`uuid`) for status `200`.",
  ],
  [
    "added the optional property `data/allOf[#/components/schemas/User]/id` to the response",
    "Added the optional property `data.id` to the response.",
  ],
  [
    "added the new `undefined` enum value to the `items/status` response property for the response status `200`",
    "Added the new `null` enum value to the `[].status` response property for the response status `200`.",
  ],
  [
    "removed the enum value `undefined` of the request property `pets/items/items/kind`",
    "Removed the enum value `null` of the request property `pets[][].kind`.",
  ],
  [
    "for the `path` request parameter `id`, the type/format of property `` was specialized from `string`/`` to `boolean`/``",
    "For the `path` request parameter `id`, the type was specialized from `string` to `boolean`.",
  ],
  [
    "added the media type `application/json` for the response",
    "Added the media type `application/json` for the response.",
  ],
])("%s", (text, expected) => {
  expect(sentence(entry(text), false)).toBe(expected);
});

test("a member that is called `items` isn't taken for those of a list", () => {
  const schema = { type: "object", properties: { items: { type: "array" } } };
  expect(hasItemsMember({ components: { schemas: { Page: schema } } })).toBe(true);
  expect(hasItemsMember({ components: { schemas: { Page: { items: schema.properties } } } })).toBe(
    false,
  );
  const text = "removed the request property `page/items`";
  expect(sentence(entry(text), true)).toBe("Removed the request property `page.items`.");
});

withOasdiff.each<[Edits, string]>([
  [[["enum: [asc, desc]", "enum: [desc, asc]"]], "`sort` was changed from"],
  [
    [["in: query, schema: { type: array", "in: query, explode: false, schema: { type: array"]],
    "`tags.explode` was added: `false`.",
  ],
  [[["[well, ill]", "[well, ill, old]"]], "`Pet.state` now names the value `old`."],
  [[["[well, ill]", "[well]"]], "`Pet.state` no longer names the value `ill`."],
])("a parameter and a member are named: %j", async (edits, text) => {
  const { changes } = await diffAfter(edits);
  expect(changes.map((change) => change.text)).toEqual([expect.stringContaining(text)]);
});

test("another value that the client sends by itself is a major, wherever it is sent", () => {
  const path = ["components", "parameters", "Version", "schema", "default"];
  const version = { name: "version", in: "path", required: true, schema: { default: "1" } };
  const document = { components: { parameters: { Version: version } } } as unknown;
  const context = {
    base: document as OpenApiDocument,
    head: document as OpenApiDocument,
    usage: { inRequests: true, inResponses: false, operations: [] },
  };
  const difference = { keyword: "default", base: path, head: path, before: "1", after: "2" };
  expect(otherFinding(difference, context)).toMatchObject({ requires: "major" });
  expect(otherFinding({ ...difference, before: undefined }, context).requires).toBe("minor");
  const inAnswer = { ...context.usage, inRequests: false };
  expect(otherFinding(difference, { ...context, usage: inAnswer }).requires).toBe("patch");
});

withOasdiff("a deprecated parameter is told with its own line", async () => {
  const { changes } = await diffAfter([
    ["name: sort, in: query,", "name: sort, in: query, deprecated: true,"],
  ]);
  expect(changes).toMatchObject([
    { id: "request-parameter-deprecated", line: lineOf("name: sort, in: query,") },
  ]);
});
