import { expect, test } from "vitest";
import { compare, createDocument, type Doc, lines } from "./compared-documents.ts";

const put = (document: Doc): Doc => document.paths["/v1/pets/{petId}"].put;
const sent = (document: Doc): Doc => document.components.schemas.PetUpdate;
const answered = (document: Doc): Doc => document.components.schemas.Pet.properties;
const parameter = (document: Doc, name: string): Doc =>
  put(document).parameters.find((each: Doc) => each.name === name);
const ok = (document: Doc): Doc => put(document).responses["200"];

/** What the vendor changed, and what is to be said: ours | theirs. */
const CASES: readonly [string, (theirs: Doc) => void, readonly string[]][] = [
  ["an operation less", (d) => delete d.paths["/v1/pets"], ["missing listPets"]],
  [
    "an operation deprecated",
    (d) => Object.assign(put(d), { deprecated: true }),
    ["deprecated: no | yes"],
  ],
  [
    "a slash at the end of the path",
    (d) => {
      d.paths["/v1/pets/"] = d.paths["/v1/pets"];
      delete d.paths["/v1/pets"];
    },
    ["end of the path: without a slash | with a slash"],
  ],
  [
    "a parameter less",
    (d) => put(d).parameters.splice(2, 1),
    ["query parameter `limit`: integer, optional | -"],
  ],
  [
    "a parameter more, of the path item",
    (d) => {
      d.paths["/v1/pets"].parameters = [
        { name: "sort", in: "query", required: true, schema: { type: "string", format: "x" } },
      ];
    },
    ["query parameter `sort`: - | string (x), required"],
  ],
  [
    "a parameter elsewhere",
    (d) => Object.assign(parameter(d, "limit"), { in: "cookie" }),
    [
      "query parameter `limit`: integer, optional | -",
      "cookie parameter `limit`: - | integer, optional",
    ],
  ],
  [
    "a parameter required",
    (d) => Object.assign(parameter(d, "limit"), { required: true }),
    ["query parameter `limit`, required: optional | required"],
  ],
  [
    "a parameter's default",
    (d) => Object.assign(parameter(d, "limit").schema, { default: 50 }),
    ["query parameter `limit`, default: 20 | 50"],
  ],
  [
    "a parameter without default",
    (d) => delete parameter(d, "limit").schema.default,
    ["query parameter `limit`, default: 20 | -"],
  ],
  [
    "a path parameter's type",
    (d) => Object.assign(parameter(d, "petId").schema, { type: "integer" }),
    ["path parameter `petId`, type: string | integer"],
  ],
  [
    "a path parameter's format",
    (d) => Object.assign(parameter(d, "petId").schema, { format: "uuid" }),
    ["path parameter `petId`, format: - | uuid"],
  ],
  [
    "a list that isn't exploded",
    (d) => Object.assign(parameter(d, "fields"), { explode: false }),
    ["query parameter `fields`, explode: yes | no"],
  ],
  [
    "a list in another style",
    (d) => Object.assign(parameter(d, "fields"), { style: "pipeDelimited", explode: true }),
    ["query parameter `fields`, style: form | pipeDelimited"],
  ],
  [
    "a parameter as JSON",
    (d) => {
      const { schema, ...rest } = parameter(d, "fields");
      put(d).parameters[1] = { ...rest, content: { "application/json": { schema } } };
    },
    ["query parameter `fields`, content: plain | application/json"],
  ],
  [
    "a header more",
    (d) => put(d).parameters.push({ name: "X-New", in: "header", schema: { type: "boolean" } }),
    ["header parameter `X-New`: - | boolean, optional"],
  ],
  [
    "another credential",
    (d) => Object.assign(put(d), { security: [{ key: [] }] }),
    ["credentials: http bearer | key in header x-key"],
  ],
  [
    "another alternative, and one that asks for two",
    (d) => Object.assign(put(d), { security: [{ token: [] }, { key: [], oauth: ["write"] }, {}] }),
    ["credentials: http bearer | http bearer or key in header x-key with oauth2 (write) or none"],
  ],
  [
    "a credential that isn't described",
    (d) => Object.assign(put(d), { security: [{ what: [] }] }),
    ["credentials: http bearer | `what`, which isn't described"],
  ],
  ["no request body", (d) => delete put(d).requestBody, ["request body: object, required | -"]],
  [
    "an optional request body",
    (d) => delete put(d).requestBody.required,
    ["request body, required: required | optional"],
  ],
  [
    "a media type more",
    (d) => {
      put(d).requestBody.content["Text/Plain; charset=utf-8"] = { schema: { type: "string" } };
    },
    ["request body, text/plain: - | string"],
  ],
  [
    "another media type",
    (d) => {
      put(d).requestBody.content = {
        "application/merge-patch+json": put(d).requestBody.content["application/json"],
      };
    },
    [
      "request body, application/json: object | -",
      "request body, application/merge-patch+json: - | object",
    ],
  ],
  [
    "the encoding of a form's part",
    (d) => {
      const [media] = Object.values<Doc>(put(d).requestBody.content);
      media.encoding = { tags: { contentType: "text/csv" } };
    },
    ["request body, `tags`, encoding contentType: - | text/csv"],
  ],
  [
    "a member less",
    (d) => delete sent(d).properties.email,
    ["request body, `email`: string (email), optional | -"],
  ],
  [
    "a member more",
    (d) => Object.assign(sent(d).properties, { more: { type: ["integer", "null"] } }),
    ["request body, `more`: - | integer or null, optional"],
  ],
  [
    "a member that is required",
    (d) => sent(d).required.push("email"),
    ["request body, `email`, required: optional | required"],
  ],
  [
    "a member's type",
    (d) => Object.assign(sent(d).properties.name, { type: "object" }),
    ["request body, `name`, type: string | object"],
  ],
  [
    "a member of any type",
    (d) => Object.assign(sent(d).properties, { name: {} }),
    ["request body, `name`, type: string | anything"],
  ],
  [
    "a member's format",
    (d) => delete sent(d).properties.email.format,
    ["request body, `email`, format: email | -"],
  ],
  [
    "limits",
    (d) => {
      Object.assign(sent(d).properties.name, { minLength: 2, pattern: "^a" });
      delete sent(d).properties.name.maxLength;
      sent(d).properties.tags.uniqueItems = true;
    },
    [
      "request body, `name`, minLength: 1 | 2",
      "request body, `name`, maxLength: 50 | -",
      "request body, `name`, pattern: - | ^a",
      "request body, `tags`, uniqueItems: - | true",
    ],
  ],
  [
    "a limit that is allowed itself",
    (d) => Object.assign(sent(d).properties, { weight: { type: "number", minimum: 0 } }),
    ["request body, `weight`, exclusiveMinimum: 0 | -", "request body, `weight`, minimum: - | 0"],
  ],
  [
    "values in the request",
    (d) => Object.assign(sent(d).properties.kind, { enum: ["dog", "bird", "fish"] }),
    ['request body, `kind`, values: "cat" | -', 'request body, `kind`, values: - | "bird", "fish"'],
  ],
  [
    "any value in the request",
    (d) => delete sent(d).properties.kind.enum,
    ['request body, `kind`, values: "cat", "dog" | -'],
  ],
  [
    "what may be null",
    (d) => {
      sent(d).properties.note.type = "string";
      sent(d).properties.email.type = ["string", "null"];
    },
    [
      "request body, `email`, null: not allowed | allowed",
      "request body, `note`, null: allowed | not allowed",
    ],
  ],
  [
    "the items of a list",
    (d) => Object.assign(sent(d).properties.tags.items, { maxLength: 9 }),
    ["request body, `tags[]`, maxLength: - | 9"],
  ],
  [
    "no further members",
    (d) => Object.assign(sent(d), { additionalProperties: false }),
    ["request body, further members: allowed | not allowed"],
  ],
  [
    "further members of another type",
    (d) => Object.assign(answered(d).labels.additionalProperties, { type: "integer" }),
    ["answer 200, body, `labels.*`, type: string | integer"],
  ],
  [
    "an answer's values",
    (d) => Object.assign(answered(d), { state: { type: "string", enum: ["new"] } }),
    ['answer 200, body, `state`, values: "sold" | -'],
  ],
  [
    "a member deprecated",
    (d) => Object.assign(answered(d).id, { deprecated: true }),
    ["answer 200, body, `id`, deprecated: - | true"],
  ],
  [
    "an answer that may lack a member",
    (d) => delete d.components.schemas.Pet.required,
    ["answer 200, body, `id`, required: required | optional"],
  ],
  [
    "a choice more",
    (d) => answered(d).source.oneOf.push({ type: "array", items: { type: "string" } }),
    ["answer 200, body, `source`, choice: - | array of string"],
  ],
  [
    "a choice among choices of a type",
    (d) => answered(d).source.oneOf.push({ type: "object", required: ["file"] }),
    ["answer 200, body, `source`, choice: - | object"],
  ],
  [
    "the inside of a choice, in another order",
    (d) => {
      answered(d).source.oneOf.reverse()[0].properties.url.format = "uri";
    },
    ["answer 200, body, `source`, choice 2, `url`, format: - | uri"],
  ],
  [
    "any of a choice",
    (d) => {
      answered(d).source = { anyOf: answered(d).source.oneOf };
    },
    ["answer 200, body, `source`, choice: oneOf | anyOf"],
  ],
  [
    "a schema of a rarer keyword",
    (d) => Object.assign(answered(d).labels, { propertyNames: { type: "string" } }),
    ["answer 200, body, `labels`, propertyNames: - | string"],
  ],
  [
    "a header of an answer",
    (d) => Object.assign(ok(d), { headers: { "X-Left": { schema: { type: "integer" } } } }),
    ["answer 200, header `x-rate`: integer | -", "answer 200, header `x-left`: - | integer"],
  ],
  [
    "an answer without a body",
    (d) => delete ok(d).content,
    ["answer 200, body, application/json: object | -"],
  ],
  [
    "an answer more",
    (d) => Object.assign(put(d).responses, { "202": { description: "Later." } }),
    ["answer 202: - | no body"],
  ],
  ["an answer less", (d) => delete put(d).responses["4XX"], ["answer 4XX: object | -"]],
  [
    "another server",
    (d) => Object.assign(d, { servers: [{ url: "https://api.example.org/v1" }] }),
    [
      "server `https://api.example.com`: https://api.example.com | -",
      "server `https://api.example.org`: - | https://api.example.org",
    ],
  ],
  [
    "a reference to the network, which isn't followed",
    (d) => Object.assign(answered(d), { owner: { $ref: "https://127.0.0.1:9/a.json#/Owner" } }),
    [
      "answer 200, body, `owner`: object or null | `https://127.0.0.1:9/a.json#/Owner`, which isn't fetched",
    ],
  ],
  [
    "a reference that leads nowhere",
    (d) => Object.assign(answered(d), { id: { $ref: "#/components/schemas/Id" } }),
    ["answer 200, body, `id`: string | `#/components/schemas/Id`, which isn't there"],
  ],
  [
    "a parameter, a body and answers that lead nowhere",
    (d) => {
      put(d).parameters.push({ $ref: "#/a" });
      put(d).requestBody = { $ref: "b.yaml#/b" };
      put(d).responses["200"] = { $ref: "#/c" };
      put(d).responses["404"] = { $ref: "#/d" };
    },
    [
      "parameter: - | `#/a`, which isn't there",
      "request body: object, required | `b.yaml#/b`, which can't be read",
      "answer 200: object | `#/c`, which isn't there",
      "answer 404: object | `#/d`, which isn't there",
    ],
  ],
];

test.each(CASES)("%s", (_, change, expected) => {
  const theirs = createDocument();
  change(theirs);
  expect(lines(compare(createDocument(), theirs))).toEqual(expected);
});

test.each(CASES)("%s, the other way round", (_, change, expected) => {
  const ours = createDocument();
  change(ours);
  const mirrored = expected
    .filter((line) => !line.startsWith("missing"))
    .map((line) => line.replace(/^(.*?(?:`\S+`)?.*?): (.*) \| (.*)$/s, "$1: $3 | $2"));
  const found = lines(compare(ours, createDocument()));
  // A choice is counted from our side, and the order of what is found may be another.
  const plain = (all: readonly string[]) =>
    all.map((line) => line.replace(/choice \d/, "choice")).sort();
  expect(plain(found)).toEqual(plain(mirrored));
});
