import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

const message =
  "A request uses this `x-extensible-enum`. Write `enum`: a request's values are a closed list. " +
  "If a response uses the schema too, give each side a schema of its own.";

test("an open enum is a problem in each place that a request reaches, once", async () => {
  const document = documentOf(`
paths:
  /users/{kind}:
    parameters:
      - name: kind
        in: path
        schema: { type: string, x-extensible-enum: [A] }
    post:
      parameters:
        - $ref: "#/components/parameters/Sort"
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/User" }
components:
  parameters:
    Sort:
      name: sort
      in: query
      content:
        text/plain:
          schema: { type: string, x-extensible-enum: [A] }
  schemas:
    User:
      properties:
        role: { type: string, x-extensible-enum: [A] }
        tags: { items: { type: string, x-extensible-enum: [A] } }
        again: { $ref: "#/components/schemas/User" }
        state: { $ref: "#/components/schemas/State" }
      additionalProperties: { type: string, x-extensible-enum: [A] }
      allOf: [{ type: string, x-extensible-enum: [A] }]
      anyOf: [{ oneOf: [{ type: string, x-extensible-enum: [A] }] }]
    State:
      $ref: "#/components/schemas/Text"
      x-extensible-enum: [A]
    Text: { type: string }
    Unreached: { type: string, x-extensible-enum: [A] }
`);
  const problems = await problemsOf("request-enums-closed", document);
  expect(new Set(problems.map((problem) => problem.message))).toEqual(new Set([message]));
  expect(problems.map(({ pointer, line }) => `${line} ${pointer}`).sort()).toEqual([
    "24 #/components/parameters/Sort/content/text~1plain/schema/x-extensible-enum",
    "28 #/components/schemas/User/properties/role/x-extensible-enum",
    "29 #/components/schemas/User/properties/tags/items/x-extensible-enum",
    "32 #/components/schemas/User/additionalProperties/x-extensible-enum",
    "33 #/components/schemas/User/allOf/0/x-extensible-enum",
    "34 #/components/schemas/User/anyOf/0/oneOf/0/x-extensible-enum",
    "37 #/components/schemas/State/x-extensible-enum",
    "9 #/paths/~1users~1{kind}/parameters/0/schema/x-extensible-enum",
  ]);
});

test("a closed enum in a request and an open one in a response are none", async () => {
  const document = documentOf(`
paths:
  /users:
    post:
      requestBody:
        content:
          application/json:
            schema: { type: string, enum: [A] }
      responses:
        "200":
          headers:
            x-state: { schema: { type: string, x-extensible-enum: [A] } }
          content:
            application/json:
              schema: { type: string, x-extensible-enum: [A] }
`);
  expect(await problemsOf("request-enums-closed", document)).toEqual([]);
});
