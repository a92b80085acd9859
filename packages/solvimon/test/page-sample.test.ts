import { createSolvimonClient } from "@invitekit/solvimon";
import { ownHeaders, type RecordingServer, startRecordingServer } from "@invitekit/testing";
import { afterEach, beforeEach, expect, expectTypeOf, test } from "vitest";

/** What the page's curl sends, in its order. */
const body = {
  username: "johndoe@solvimon.com",
  entity_id: "enti_123456789",
  account_memberships: [
    {
      account_id: "plat_123456789",
      type: "USER" as const,
      roles: [{ name: "Administrator" }, { name: "Quote Viewer" }],
    },
  ],
  team_memberships: [{}],
};

/** What the page says comes back. */
const answer = {
  username: "string",
  entity_id: "string",
  account_memberships: [accountMembership()],
  team_memberships: [
    {
      team_id: "string",
      start_at: "2024-01-15T09:30:00Z",
      end_at: "2024-01-15T09:30:00Z",
      account_memberships: [accountMembership()],
    },
  ],
};

let server: RecordingServer;
beforeEach(async () => {
  server = await startRecordingServer({ status: 200, body: answer });
});
afterEach(() => server.close());

test("by operation, the page's request leaves the client and its answer comes back typed", async () => {
  const solvimon = createSolvimonClient({
    auth: { apiKey: "<apiKey>" },
    fetch: server.fetch,
  });
  const invite = await solvimon.inviteUser({ body });
  expect(invite).toEqual(answer);
  expectTypeOf(answer).toExtend<typeof invite>();
  expectTypeOf(invite.username).toEqualTypeOf<string | undefined>();
  expectTypeOf(invite.team_memberships).extract<null>().toEqualTypeOf<null>();
  expectPageRequest();
});

test("by path, the page's request leaves the client and its answer comes back typed", async () => {
  const solvimon = createSolvimonClient({
    auth: { apiKey: "<apiKey>" },
    fetch: server.fetch,
  });
  const {
    data: invite,
    error,
    response,
  } = await solvimon.POST("/v{version}/users/invite", { body });
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
  expect(invite).toEqual(answer);
  expectTypeOf(invite?.username).toEqualTypeOf<string | undefined>();
  expectPageRequest();
});

function expectPageRequest(): void {
  expect(server.urls).toEqual(["https://test.api.solvimon.com/v1/users/invite"]);
  expect(server.requests).toHaveLength(1);
  for (const request of server.requests) {
    expect(request.method).toBe("POST");
    expect(request.target).toBe("/v1/users/invite");
    expect(ownHeaders(request)).toEqual({
      "x-api-key": "<apiKey>",
      "content-type": "application/json",
      // The client's own, for the page has none.
      "idempotency-key": expect.stringMatching(/^[\da-f-]{36}$/),
      "user-agent": expect.stringMatching(/solvimon/),
    });
    expect(request.body).toBe(JSON.stringify(body));
  }
}

/** The same in both places of the page's answer. */
function accountMembership() {
  return {
    object_type: "string",
    id: "string",
    account_id: "string",
    account: {
      id: "string",
      reference: "string",
      account_type_code: "string",
      environment: "string",
      account_group_id: "string",
      parent_id: "string",
      platform_id: "string",
    },
    type: "ADMIN",
    role_ids: ["string"],
    account_reference: "string",
    environment: "string",
    roles: [
      {
        object_type: "string",
        id: "string",
        name: "string",
        description: "string",
        entity_id: "string",
        child_role_ids: ["string"],
        child_roles: [{}],
      },
    ],
  };
}
