import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

const rule = "invitekit/media-type-example";

test("a request, a success and an error without an example are problems", async () => {
  const document = documentOf(`
paths:
  /users:
    post:
      requestBody:
        content:
          application/json:
            schema: { type: object }
      responses:
        "201":
          content:
            application/json:
              schema: { type: object }
              example: { id: 1 }
        "409": { $ref: "#/components/responses/Conflict" }
components:
  responses:
    Conflict:
      content:
        application/problem+json:
          schema: { $ref: "#/components/schemas/Problem" }
          examples: { empty: { summary: Nothing in it } }
  schemas:
    Problem: { type: object }
`);
  expect(await problemsOf("media-type-example", document)).toEqual([
    {
      rule,
      pointer: "#/paths/~1users/post/requestBody/content/application~1json",
      line: 9,
      message:
        "`application/json` has no example. Add one, with a descriptive name, to its `examples`.",
    },
    {
      rule,
      pointer: "#/paths/~1users/post/responses/201/content/application~1json",
      line: 14,
      message:
        "`application/json` has an `example` without a name. Move it to `examples`, under a name.",
    },
    {
      rule,
      pointer: "#/components/responses/Conflict/content/application~1problem+json",
      line: 22,
      message:
        "`application/problem+json` has no example. Add one, with a descriptive name, to its `examples`.",
    },
  ]);
});

test("a named example, a body without a shape and no body at all are none", async () => {
  const document = documentOf(`
paths:
  /users:
    post:
      requestBody:
        content:
          application/json:
            schema: { type: object }
            examples:
              inline: { value: {} }
      responses:
        "200":
          content:
            application/json:
              schema: { type: object }
              examples:
                shared: { $ref: "#/components/examples/User" }
        "204": { description: Nothing }
        4XX:
          content:
            "*/*": { schema: { description: Anything } }
            text/plain: {}
components:
  examples:
    User: { value: null }
`);
  expect(await problemsOf("media-type-example", document)).toEqual([]);
});
