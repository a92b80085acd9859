import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const OTHERS = ["POST /oauth2/token createToken", "GET /things/{id} getThing"];

// What invites, under the names that generators, frameworks and people give it. Another operation
// creates something and asks for less.
const INVITING = [
  "POST /users inviteUser",
  "POST /invites createInvite",
  "POST /invitations CreateInvitation",
  "POST /invites post_invites",
  "POST /invites sendInvitation",
  "POST /users/invite users.invite",
  "POST /orgs/invitations invitations/create",
  "POST /invitations",
  "POST /v2/team-invitations op42",
  "POST /users UsersController_inviteUser",
  "POST /members Members_InviteMember",
  "POST /invites create_invite_invites_post",
  "POST /users/bulk bulkInviteUsers",
  "POST /invites addInvitee",
  "POST /users/{id}/invite users-invite",
  "PUT /users inviteUser",
  "POST /auth/v1/invite inviteByEmail",
  "POST /admin/users/invite adminUsersInviteToTeam",
  "POST /users inviteUserWithRole",
  "POST /lists/users inviteUserToList",
];

test.each(INVITING)("%s invites", async (operation) => {
  const { shown, readme } = await show([...OTHERS, "POST /things createThing", operation]);
  expect(shown).toBe(requestOf(operation));
  expect(readme).toContain("\n## Invite\n");
});

// What only deals with an invitation, or has the letters of one.
const NOT_INVITING = [
  "DELETE /invites deleteInvite",
  "GET /invites listInvites",
  "POST /invites/list listInvites",
  "POST /invites/resend resendInvite",
  "POST /invites/accept acceptInvite",
  "POST /invites/cancel cancelInvitation",
  "POST /invitations/accept",
  "POST /invitations/revoke invitations/revoke",
  "POST /users/uninvite uninviteUser",
  "POST /users/uninvited markUninvited",
  "POST /users/re-invite reInviteUser",
  "POST /invites/rescission rescindInvite",
  "PUT /invites putInvites",
  "PATCH /invites patchInvites",
  "POST /invite-links createInviteLink",
  "POST /invite-templates createInvitationTemplate",
  "POST /reminders sendInviteReminder",
  "POST /users/{id}/send-new-invite sendNewInvite",
  "POST /users/{id}/invites sendInviteAgain",
  "POST /messages sendMessageToInvitedUsers",
  "POST /users addUserByInvite",
  "POST /tokens createInviteToken",
];

test.each(NOT_INVITING)("%s invites nobody", async (operation) => {
  const { readme } = await show([...OTHERS, operation]);
  expect(readme).toContain("\n## Call\n");
});

// The operation that comes first is the one to be shown.
const PREFERRED: readonly (readonly string[])[] = [
  ["POST /users createUser", "GET /users listUsers"],
  ["POST /users post_users", "GET /users get_users"],
  ["POST /users", "GET /users"],
  ["POST /pets users_create", "GET /pets users_list"],
  ["POST /users registerUser", "POST /users/search searchUsers"],
  ["GET /users listUsers", "POST /users/search searchUsers"],
  ["GET /users listUsers", "POST /users/archive postUsersArchive"],
  ["GET /users listUsers", "GET /users/{id} getUser", "DELETE /users deleteUsers"],
  ["GET /users/{id} getUser", "GET /teams/{team}/users/{id} getTeamUser"],
  ["GET /users/{id} getUser", "DELETE /users deleteUsers"],
  ["POST /orders createOrder", "POST /shops/{shop}/orders createShopOrder"],
  ["POST /invites createInvite", "POST /teams/{team}/invites createTeamInvite"],
  ["POST /teams/{team}/invites createTeamInvite", "POST /teams createTeam"],
  ["POST /users/{id} inviteUser", "POST /invites sendInvite - x-notifies-person"],
  ["GET /users/{id} getUser", "POST /login createLogin"],
  ["GET /users/{id} getUser", "POST /users createUser Authentication"],
  ["GET /users/{id} getUser", "POST /webhooks createWebhook", "GET /health getHealth"],
  ["GET /users/{id} getUser", "GET /ping ping", "POST /tests createTest", "GET /v1/status state"],
  ["GET /users/{id} getUser", "POST /users/log-in addSignIn", "POST /api-keys createApiKey"],
  ["GET /users/{id} getUser", "POST /users createUser - deprecated"],
  ["GET /health getHealth", "POST /login createLogin"],
];

test.each(PREFERRED)("%s is shown rather than %s", async (...operations) => {
  const wanted = requestOf(operations[0]);
  expect((await show(operations)).shown).toBe(wanted);
  expect((await show([...operations].reverse())).shown).toBe(wanted);
});

test("no README promises more of an invitation than the client keeps", async () => {
  const promise = "An invitation is sent again only if the first surely wasn't carried out";
  expect((await show(["POST /users inviteUser"])).readme).toContain(promise);
  // What HTTP calls idempotent is repeated after failures that leave its outcome open.
  expect((await show(["PUT /users inviteUser"])).readme).not.toContain(promise);
});

test("the body that is required counts, and what can't be shown counts most", async () => {
  const body = (mediaType: string, ...names: string[]) => {
    const schema = {
      type: "object",
      required: names,
      properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    };
    return JSON.stringify({ required: true, content: { [mediaType]: { schema } } });
  };
  const paths = `
  /files: { post: { operationId: createFile, requestBody: ${body("multipart/form-data")}, responses: {} } }
  /users: { post: { operationId: createUser, requestBody: ${body("application/json", "a", "b", "c")}, responses: {} } }
  /teams: { post: { operationId: createTeam, requestBody: ${body("application/json", "a", "b")}, responses: {} } }`;
  const workspace = createWorkspace();
  await workspace.generatePackage(document(paths));
  expect(workspace.read("out/README.md")).toContain("await pets.createTeam(");
});

test("of equals the document's first is shown", async () => {
  const operations = ["POST /b createB", "POST /a createA"];
  expect((await show(operations)).shown).toBe("POST /b");
  expect((await show([...operations].reverse())).shown).toBe("POST /a");
});

test("a document can name another", async () => {
  const operations = ["POST /invites createInvite", "GET /users listUsers - x-shown-operation"];
  expect((await show(operations)).shown).toBe("GET /users");
});

test("a document that names two is refused, with the place of the second", async () => {
  const operations = ["GET /a getA - x-shown-operation", "GET /b getB - x-shown-operation"];
  await expect(show(operations)).rejects.toThrow(
    /^openapi\.yaml:\d+:\d+ `x-shown-operation` is also on `getA`\./,
  );
});

test("a caller can name another operation than the document does", async () => {
  const operations = ["GET /a getA - x-shown-operation", "GET /users listUsers"];
  expect((await show(operations, "listUsers")).shown).toBe("GET /users");
});

test("an id that isn't there is refused, with those that are spelled like it", async () => {
  const operations = ["GET /a getA", "GET /users listUsers", "POST /users/invite users.invite"];
  await expect(show(operations, "users/invite")).rejects.toThrow(
    /^openapi\.yaml:\d+:\d+ There is no operation `users\/invite` to show in the README\. The closest names: `usersInvite`, /,
  );
});

/** The request that the samples of a README make, of a document with these: `METHOD /path id tag extension`. */
async function show(operations: readonly string[], named?: string) {
  const paths = operations.map((text) => {
    const [method = "", path = "", id, tag, ...flags] = text.split(" ");
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const operation = {
      ...(id && { operationId: id }),
      ...(tag && tag !== "-" && { tags: [tag] }),
      ...Object.fromEntries(flags.map((flag) => [flag, true])),
      parameters: names.map((name) => ({
        ...{ name, in: "path", required: true, schema: { type: "string" } },
      })),
      responses: {},
    };
    return [path, method.toLowerCase(), operation] as const;
  });
  const items: Record<string, object> = {};
  for (const [path, method, operation] of paths) {
    items[path] = { ...items[path], [method]: operation };
  }
  const members = Object.entries(items).map(([path, item]) => `  ${path}: ${JSON.stringify(item)}`);
  const workspace = createWorkspace();
  await workspace.generatePackage(document(members.join("\n")), "@acme/pets", named);
  const readme = workspace.read("out/README.md");
  const [, method, path] = /pets\.([A-Z]+)\("([^"]*)"/.exec(readme) ?? [];
  return { readme, shown: `${method} ${path}` };
}

function requestOf(operation = ""): string {
  return operation.split(" ").slice(0, 2).join(" ");
}
