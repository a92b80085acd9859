import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

const rule = "invitekit/extensions-known";

test("a typo, a wrong place and a wrong value are problems", async () => {
  const document = documentOf(`
x-oai-name: users
servers:
  - url: https://api.example.com
    x-oai-nam: eu
    x-oai-name: [eu]
paths:
  /users:
    post:
      x-notify-person: true
      x-notifies-person: "true"
      x-shown-operation: false
      parameters:
        - { name: rql, in: header, schema: { type: string }, x-raw-query: true }
        - name: key
          in: header
          x-idempotency-key: false
          schema: { $ref: "#/components/schemas/State" }
        - { name: other, in: query, schema: { $ref: "#/components/schemas/State", x-enum: [A] } }
components:
  schemas:
    State: { type: integer, x-extensible-enum: [1.5] }
`);
  const problems = await problemsOf("extensions-known", document);
  expect(problems.map((problem) => problem.rule)).toEqual(problems.map(() => rule));
  expect(problems.map(({ pointer, line, message }) => [line, pointer, message])).toEqual([
    [4, "#/x-oai-name", "`x-oai-name` only works on servers. Move it to one, or remove it."],
    [
      7,
      "#/servers/0/x-oai-nam",
      "Nothing reads `x-oai-nam`. Known here: x-oai-name. Correct the name or remove it.",
    ],
    [
      8,
      "#/servers/0/x-oai-name",
      "`x-oai-name` has an invalid value. Write the server's name, a string.",
    ],
    [
      12,
      "#/paths/~1users/post/x-notify-person",
      "Nothing reads `x-notify-person`. Known here: x-notifies-person, x-shown-operation. Correct the name or remove it.",
    ],
    [
      13,
      "#/paths/~1users/post/x-notifies-person",
      "`x-notifies-person` has an invalid value. Write `true`, or leave it out.",
    ],
    [
      14,
      "#/paths/~1users/post/x-shown-operation",
      "`x-shown-operation` has an invalid value. Write `true`, or leave it out.",
    ],
    [
      16,
      "#/paths/~1users/post/parameters/0/x-raw-query",
      "`x-raw-query` only works on query parameters. Move it to one, or remove it.",
    ],
    [
      19,
      "#/paths/~1users/post/parameters/1/x-idempotency-key",
      "`x-idempotency-key` has an invalid value. Write `true`, or an object with any of `running` " +
        "(a 4xx or 5xx status), `retryable` and `replayed` (headers).",
    ],
    [
      24,
      "#/components/schemas/State/x-extensible-enum",
      "`x-extensible-enum` has an invalid value. Write a list of distinct strings or numbers of " +
        "the schema's `type`.",
    ],
    [
      21,
      "#/paths/~1users/post/parameters/2/schema/x-enum",
      "Nothing reads `x-enum`. Known here: x-extensible-enum, x-error-message. Correct the name or remove it.",
    ],
  ]);
});

test("each extension in its place, and names that only look like one, are none", async () => {
  const document = documentOf(`
servers: [{ url: "https://api.example.com", x-oai-name: eu }]
paths:
  /users:
    post:
      x-notifies-person: true
      x-shown-operation: true
      security: [{ x-token: [] }]
      parameters:
        - { name: rql, in: query, schema: { type: string }, x-raw-query: true }
        - { name: key, in: header, schema: { type: string }, x-idempotency-key: true }
      responses:
        "409": { description: Known, x-delivery: rejected }
        "502": { $ref: "#/components/responses/Lost" }
        "503": { $ref: "#/components/responses/Lost" }
        "200":
          headers:
            x-request-id: { schema: { type: string }, x-request-id: true }
          content:
            application/json:
              schema:
                properties:
                  x-anything: { type: [string, "null"], x-extensible-enum: [A, B] }
              examples: { x-named: { value: { x-anything: A, x-other: 1 } } }
components:
  responses:
    Lost: { description: Busy, x-delivery: unknown }
  securitySchemes:
    x-token: { type: http, scheme: bearer }
`);
  expect(await problemsOf("extensions-known", document)).toEqual([]);
});

test.each([
  "true",
  "{ running: 409 }",
  "{ retryable: X-Again }",
  "{ running: 422, retryable: a }",
  "{ replayed: X-Kept }",
])("an idempotency key may say what it allows: %s", async (value) => {
  expect(await problemsOf("extensions-known", keyedBy(value))).toEqual([]);
});

test.each([
  "yes",
  "{}",
  "[]",
  "{ running: '422' }",
  "{ running: 200 }",
  "{ running: 4XX }",
  "{ running: 422.5 }",
  "{ running: 422, repeatable: X-Again }",
  "{ retryable: true }",
  "{ replayed: 1 }",
  "{ retryable: '' }",
  "{ retryable: 'X Again' }",
])("an idempotency key can't say: %s", async (value) => {
  const problems = await problemsOf("extensions-known", keyedBy(value));
  expect(problems.map(({ pointer }) => pointer)).toEqual([
    "#/paths/~1users/post/parameters/0/x-idempotency-key",
  ]);
});

test("what an answer means is told of single error statuses, and is one of two", async () => {
  const document = documentOf(`
paths:
  /users:
    post:
      x-delivery: unknown
      responses:
        "200": { description: Done, x-delivery: unknown }
        "307": { description: Elsewhere, x-delivery: unknown }
        "409": { description: Known, x-delivery: applied }
        "422": { description: Wrong, x-delivery: not-sent }
        "503": { $ref: "#/components/responses/Busy" }
        5XX: { $ref: "#/components/responses/Busy" }
        default: { $ref: "#/components/responses/Busy" }
components:
  responses:
    Busy: { description: Busy, x-delivery: unknown }
`);
  const problems = await problemsOf("extensions-known", document);
  const wrongValue =
    "`x-delivery` has an invalid value. Write `rejected` or `unknown`, or leave it out.";
  const wrongStatus = (status: string) =>
    `\`x-delivery\` only works on a single 4xx or 5xx status, not on \`${status}\`. Remove it.`;
  const responses = "#/paths/~1users/post/responses";
  expect(problems.map(({ pointer, message }) => [pointer, message]).sort()).toEqual(
    [
      [
        "#/paths/~1users/post/x-delivery",
        "`x-delivery` only works on responses. Move it to one, or remove it.",
      ],
      [`${responses}/200`, wrongStatus("200")],
      [`${responses}/307`, wrongStatus("307")],
      [`${responses}/409/x-delivery`, wrongValue],
      [`${responses}/422/x-delivery`, wrongValue],
      [`${responses}/5XX`, wrongStatus("5XX")],
      [`${responses}/default`, wrongStatus("default")],
    ].sort(),
  );
});

test("the option `allow` names further ones", async () => {
  const document = documentOf("\nx-logo: a.svg\npaths: {}");
  expect(await problemsOf("extensions-known", document, { allow: ["x-logo"] })).toEqual([]);
  expect(await problemsOf("extensions-known", document)).toHaveLength(1);
});

/** A document whose only operation takes a key of which this is said. */
function keyedBy(value: string): string {
  return documentOf(`
paths:
  /users:
    post:
      parameters:
        - { name: key, in: header, schema: { type: string }, x-idempotency-key: ${value} }
`);
}
