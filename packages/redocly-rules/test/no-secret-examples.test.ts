import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

const rule = "invitekit/no-secret-examples";
const advice = "Write a placeholder in angle brackets, such as `<access-token>`.";

// In pieces, so that no scanner takes these for the real thing.
const secrets: readonly (readonly [string, string])[] = [
  ["a JSON web token", `${"eyJ"}hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP`],
  ["a private key", `-----BEGIN RSA ${"PRIVATE"} KEY-----`],
  ["a secret key", `${"sk"}_live_4eC39Hq`],
  ["a secret key", `${"sk"}-proj-abc123`],
  ["an AWS access key", `${"AKIA"}IOSFODNN7EXAMPLE`],
  ["an API token", `${"idt"}:TKN-1234-5678:hunter2`],
  ["a token of a code host", `${"ghp"}_0123456789abcdefghij`],
  ["a Google API key", `${"AIza"}SyA0123456789012345678901234567890`],
  ["a credential", "Bearer xyz"],
  ["a credential", "curl -H 'Authorization: Bearer xyz' https://api.example.com"],
  ["a password in a URL", "https://ada:hunter2@example.com"],
  ["a secret in a URL", "https://example.com/invite?token=abc"],
  ["a long random string", "a8Fk29dLq0ZpXw3VbN7mRt5YcE1sHu6G"],
  ["a long random string", "k3j9x0q2m7v5b1n8c4z6l0p9o2i7u5y3"],
  ["a long random string", "Q2f_8sKd-03nVbTz7yLxWc5RmP1aHuE9"],
  ["a long random string", "3q2+7wX/9Jk0Lm5Zr8Yt/1Vb4Nc6Qs+Dh2Gf7Pa8Ue0="],
  ["a long random string", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"],
];

const harmless = [
  "us_usr_YOUR_ID",
  "AUSR-1234-5678-9012",
  "ab1cf38e-e617-4547-b37d-376a7ac9e554",
  "00-0123456789abcdef0123456789abcdef-0123456789abcdef-00",
  "2023-10-30T16:59:45.735Z",
  "0123456789abcdef0123456789abcdef",
  "123456789012345678901234567890123456",
  "https://docs.example.com/reference/users/invite-a-user-to-an-organization-2024",
  'or(eq(user.email,"ada@example.com"),eq(id,"AUSR-1234-5678-9012"))',
  "users/organizations/v1/Members/invite/resend",
  "withPasswordAndMembershipOf1AccountOnly",
  "The bearer token is missing or has expired.",
  "ada.lovelace+invites-for-2024@subdomain.example.com",
  "Bearer <access-token>",
  "idt:TKN-1234-5678:<secret>",
  "https://example.com/invite?token=<token>",
  "<a-placeholder-that-is-long-1234567890-abcdefghijkl>",
];

const withExample = (value: unknown) =>
  documentOf(`
paths:
  /users:
    get:
      responses:
        "200":
          content:
            application/json:
              examples:
                one:
                  value:
                    text: ${JSON.stringify(value)}
`);

test.each(secrets)("%s is a problem: %s", async (kind, value) => {
  expect(await problemsOf("no-secret-examples", withExample(value))).toEqual([
    {
      rule,
      pointer:
        "#/paths/~1users/get/responses/200/content/application~1json/examples/one/value/text",
      line: 14,
      message: `The value looks like ${kind}. ${advice}`,
    },
  ]);
});

test.each(harmless)("no problem: %s", async (value) => {
  expect(await problemsOf("no-secret-examples", withExample(value))).toEqual([]);
});

test("a value in a place that is named for a secret must be a placeholder, wherever it stands", async () => {
  const document = documentOf(`
servers:
  - url: https://api.example.com/{stage}
    variables: { stage: { default: "${"sk"}_live_4eC39Hq" } }
paths:
  /users:
    post:
      parameters:
        - { name: x-session-token, in: header, schema: { type: string }, example: hunter2 }
        - { name: X-Api-Key, in: header, schema: { type: string, default: hunter2 } }
        - name: authorization
          in: header
          schema: { type: string }
          examples: { one: { $ref: "#/components/examples/One" } }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              default: { credentials: { apiKeys: [hunter2] } }
              properties:
                new_password: { $ref: "#/components/schemas/Text" }
                clientSecret: { type: string, default: hunter2 }
                pin: { type: string, format: password, examples: [hunter2] }
            example: { accessToken: hunter2 }
      responses:
        "200":
          headers:
            Set-Cookie: { schema: { type: string }, example: hunter2 }
components:
  examples:
    One: { value: hunter2 }
  schemas:
    Text: { type: string, example: hunter2 }
`);
  const problems = await problemsOf("no-secret-examples", document);
  const named = `The value is in a place for a secret. ${advice}`;
  const body = "#/paths/~1users/post/requestBody/content/application~1json";
  expect(problems.map(({ pointer, message }) => [pointer, message]).sort()).toEqual(
    [
      ["#/components/examples/One/value", named],
      ["#/components/schemas/Text/example", named],
      ["#/paths/~1users/post/parameters/0/example", named],
      ["#/paths/~1users/post/parameters/1/schema/default", named],
      [`${body}/example/accessToken`, named],
      [`${body}/schema/default/credentials/apiKeys/0`, named],
      [`${body}/schema/properties/clientSecret/default`, named],
      [`${body}/schema/properties/pin/examples/0`, named],
      ["#/paths/~1users/post/responses/200/headers/Set-Cookie/example", named],
      ["#/servers/0/variables/stage/default", `The value looks like a secret key. ${advice}`],
    ].sort(),
  );
});

test("placeholders, masks, other types and names that only begin like a secret are none", async () => {
  const document = documentOf(`
paths:
  /users:
    get:
      parameters:
        - { name: pageToken, in: query, schema: { type: string }, example: abc }
      responses:
        "200":
          content:
            application/json:
              examples:
                one:
                  value:
                    password: <Password-of-8-or-more>
                    accessToken: Bearer <token>
                    secret: "********"
                    token: null
                    tokens: 120
                    hasPassword: true
                    tokenType: Bearer
                    passwordChangedAt: "2023-10-30T16:59:45.735Z"
                    nextPageToken: abc
                    idempotencyKey: abc
                    field: password
`);
  expect(await problemsOf("no-secret-examples", document)).toEqual([]);
});

test("the option `allow` takes patterns of values that are none", async () => {
  const document = withExample(`${"sk"}_not_a_secret`);
  expect(await problemsOf("no-secret-examples", document, { allow: ["^sk_not_"] })).toEqual([]);
});
