import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

test("an operation that relies on the root's security is a problem", async () => {
  const document = documentOf(`
security: [{ bearer: [] }]
paths:
  /users:
    get: {}
    post: { security: [{ bearer: [] }] }
`);
  expect(await problemsOf("security-explicit", document)).toEqual([
    {
      rule: "invitekit/security-explicit",
      pointer: "#/paths/~1users/get",
      line: 7,
      message:
        "The operation doesn't state its `security`. List the schemes that it needs, or write " +
        "`security: []` if it needs none.",
    },
  ]);
});

test("one scheme, alternatives and none are stated", async () => {
  const document = documentOf(`
paths:
  /users:
    parameters: []
    get: { security: [{ bearer: [] }] }
    put: { security: [{ bearer: [] }, { apiKey: [USER.VIEW] }] }
    post: { security: [] }
`);
  expect(await problemsOf("security-explicit", document)).toEqual([]);
});
