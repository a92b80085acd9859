import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

const message = (keyword: string) =>
  `A response uses this \`${keyword}\`. Write \`type\` and \`x-extensible-enum\`: the vendor may ` +
  "add a value at any time. If a request uses the schema too, give each side a schema of its own.";

test("`enum` and `const` are problems in each place that a response reaches, once", async () => {
  const document = documentOf(`
paths:
  /users:
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Both" }
      responses:
        "200":
          headers:
            x-state: { schema: { type: string, enum: [A] } }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Both" }
        default:
          content:
            application/json:
              schema: { properties: { type: { const: error } } }
components:
  schemas:
    Both:
      properties:
        role: { type: [string, "null"], enum: [A, null] }
        parent: { $ref: "#/components/schemas/Both" }
`);
  const problems = await problemsOf("response-enums-open", document);
  expect(problems).toEqual([
    {
      rule: "invitekit/response-enums-open",
      pointer: "#/components/schemas/Both/properties/role/enum",
      line: 26,
      message: message("enum"),
    },
    {
      rule: "invitekit/response-enums-open",
      pointer: "#/paths/~1users/post/responses/200/headers/x-state/schema/enum",
      line: 14,
      message: message("enum"),
    },
    {
      rule: "invitekit/response-enums-open",
      pointer:
        "#/paths/~1users/post/responses/default/content/application~1json/schema/properties/type/const",
      line: 21,
      message: message("const"),
    },
  ]);
});

test("an enum of a request, of booleans and null, and a property named `enum` are none", async () => {
  const document = documentOf(`
paths:
  /users:
    get:
      parameters:
        - { name: sort, in: query, schema: { type: string, enum: [asc, desc] } }
      responses:
        "200":
          content:
            application/json:
              schema:
                properties:
                  enum: { type: array }
                  role: { type: string, x-extensible-enum: [A] }
                  done: { type: boolean, enum: [true] }
                  gone: { type: [boolean, "null"], enum: [false, null] }
                  none: { const: null }
                not: { enum: [A] }
`);
  expect(await problemsOf("response-enums-open", document)).toEqual([]);
});
