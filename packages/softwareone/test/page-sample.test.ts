import { createSoftwareoneClient } from "@invitekit/softwareone";
import { ownHeaders, type RecordingServer, startRecordingServer } from "@invitekit/testing";
import { afterEach, beforeEach, expect, expectTypeOf, test } from "vitest";

/** What the page's request sends, in its order. */
const body = {
  user: {
    email: "text",
    firstName: "text",
    lastName: "text",
    phone: { prefix: "text", number: "text" },
    settings: { cultureCode: "text", languageCode: "text" },
  },
  account: { id: "text" },
  groups: [{ id: "text" }],
  invitation: { status: "text" },
};

/** What the page says comes back, with its fault: both `by` are "[Circular Reference]", spelt out. */
const answer = {
  id: "text",
  audit: {
    created: { at: "2025-06-22T18:08:07.411Z", by: { ...[..."[Circular Reference]"] } },
    updated: { at: "2025-06-22T18:08:07.411Z", by: { ...[..."[Circular Reference]"] } },
    invitationAcceptedAt: "2025-06-22T18:08:07.411Z",
    access: { at: "2025-06-22T18:08:07.411Z" },
    joined: { at: "2025-06-22T18:08:07.411Z" },
  },
  $meta: { omitted: ["text"] },
  user: { id: "text", icon: "text", name: "text" },
  groups: [{ id: "text", name: "text", description: "text", logo: "text", isDefault: true }],
  buyers: [{ id: "text", icon: "text", name: "text" }],
  modules: [
    {
      id: "text",
      description: "text",
      name: "text",
      filters: { "group.buyers": ["text"] },
      settings: {
        configurable: true,
        default: true,
        paid: true,
        type: ["text"],
        obsolete: true,
        eligibility: { multi: true, single: true },
      },
    },
  ],
  account: { id: "text", icon: "text", type: "text", status: "text", name: "text" },
  invitation: { url: "text", status: "text" },
  lastLoginAt: "2025-06-22T18:08:07.411Z",
};

let server: RecordingServer;
beforeEach(async () => {
  server = await startRecordingServer({ status: 201, body: answer });
});
afterEach(() => server.close());

test("by operation, the page's request leaves the client and its answer comes back typed", async () => {
  const softwareone = createSoftwareoneClient({
    auth: { bearer: "<token>" },
    fetch: server.fetch,
  });
  const invited = await softwareone.inviteUser({ body });
  expect(invited).toEqual(answer);
  expectTypeOf(answer).omit("audit").toExtend<Omit<typeof invited, "audit">>();
  expectTypeOf(invited.user?.id).toEqualTypeOf<string | undefined>();
  expectTypeOf(invited.lastLoginAt).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(invited.audit?.created?.by?.name).toEqualTypeOf<string | undefined>();
  expectPageRequest();
});

test("by path, the page's request leaves the client and its answer comes back typed", async () => {
  const softwareone = createSoftwareoneClient({
    auth: { bearer: "<token>" },
    fetch: server.fetch,
  });
  const {
    data: invited,
    error,
    response,
  } = await softwareone.POST("/public/v1/accounts/account-users", { body });
  expect(error).toBeUndefined();
  expect(response.status).toBe(201);
  expect(invited).toEqual(answer);
  expectTypeOf(invited?.user?.id).toEqualTypeOf<string | undefined>();
  expectPageRequest();
});

function expectPageRequest(): void {
  expect(server.urls).toEqual([
    "https://api.platform.softwareone.com/public/v1/accounts/account-users",
  ]);
  expect(server.requests).toHaveLength(1);
  for (const request of server.requests) {
    expect(request.method).toBe("POST");
    expect(request.target).toBe("/public/v1/accounts/account-users");
    expect(request.headers.accept).toBe("*/*");
    expect(ownHeaders(request)).toEqual({
      // The page shows no credential; its "Authentication" page does.
      authorization: "Bearer <token>",
      "content-type": "application/json",
      "user-agent": expect.stringMatching(/softwareone/),
    });
    expect(request.body).toBe(JSON.stringify(body));
  }
}
