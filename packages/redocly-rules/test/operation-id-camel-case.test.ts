import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

const withId = (id: string) =>
  documentOf(`
paths:
  /users:
    get:
      operationId: ${id}`);

test.each([
  ["list_users", "Operation id `list_users` isn't camelCase. Write it like `listUsers`."],
  ["ListUsers", "Operation id `ListUsers` isn't camelCase. Write it like `listUsers`."],
  [
    "users/list",
    "Operation id `users/list` isn't camelCase. Write it like `usersList`, with a verb first.",
  ],
  [
    "fetchUsers",
    "Operation id `fetchUsers` begins with `fetch`. Use `get`: one word for each thing.",
  ],
  [
    "userList",
    expect.stringMatching(
      /^Operation id `userList` doesn't begin with a known verb\. Use one of .* list, /,
    ),
  ],
])("%s is a problem", async (id, message) => {
  expect(await problemsOf("operation-id-camel-case", withId(id))).toEqual([
    {
      rule: "invitekit/operation-id-camel-case",
      pointer: "#/paths/~1users/get/operationId",
      line: 7,
      message,
    },
  ]);
});

test.each(["listUsers", "get", "logIn", "sendNewInvite", "removeUserFromGroup", "getOAuth2Token"])(
  "%s is none",
  async (id) => {
    expect(await problemsOf("operation-id-camel-case", withId(id))).toEqual([]);
  },
);

test("the option `verbs` is the whole list", async () => {
  const verbs = ["fetch"];
  expect(await problemsOf("operation-id-camel-case", withId("fetchUsers"), { verbs })).toEqual([]);
  const [problem] = await problemsOf("operation-id-camel-case", withId("getUsers"), { verbs });
  expect(problem?.message).toMatch(/Use one of fetch\.$/);
});

test("an operation without an id is left to the built-in rule", async () => {
  const document = documentOf("\npaths: { /users: { get: {} } }");
  expect(await problemsOf("operation-id-camel-case", document)).toEqual([]);
});
