import { createKareClient } from "@invitekit/kare";
import { ownHeaders, type RecordingServer, startRecordingServer } from "@invitekit/testing";
import { afterEach, beforeEach, expect, expectTypeOf, test } from "vitest";

/** What the page's curl sends, in its order. */
const body = {
  firstName: "John",
  lastName: "Doe",
  email: "test@mail.com",
  permissions: { group: 0 },
};

/** What the page says comes back. */
const answer = {
  data: {
    userId: 1,
    organizationId: 1,
    scope: 1,
    permissions: { group: 1, read: [1, 2], manage: [1, 2] },
    deletedAt: "2024-12-15T10:00:00.000Z",
    updatedAt: "2024-12-09T14:23:00.000Z",
    createdAt: "2024-01-15T08:45:00.000Z",
  },
};

let server: RecordingServer;
beforeEach(async () => {
  server = await startRecordingServer({ status: 201, body: answer });
});
afterEach(() => server.close());

test("by operation, the page's request leaves the client and its answer comes back typed", async () => {
  const kare = createKareClient({
    auth: { bearer: "<token>", sessionToken: "<x-session-token>" },
    fetch: server.fetch,
  });
  const invited = await kare.inviteUser({ body });
  expect(invited).toEqual(answer);
  expectTypeOf(answer).toExtend<typeof invited>();
  expectTypeOf(invited.data.userId).toEqualTypeOf<number | undefined>();
  expectTypeOf(invited.data.permissions?.read).toEqualTypeOf<number[] | undefined>();
  expectPageRequest();
});

test("by path, the page's request leaves the client and its answer comes back typed", async () => {
  const kare = createKareClient({
    auth: { bearer: "<token>", sessionToken: "<x-session-token>" },
    fetch: server.fetch,
  });
  const {
    data: invited,
    error,
    response,
  } = await kare.POST("/users-organizations/v1/ad/invite", { body });
  expect(error).toBeUndefined();
  expect(response.status).toBe(201);
  expect(invited).toEqual(answer);
  expectTypeOf(invited?.data.userId).toEqualTypeOf<number | undefined>();
  expectPageRequest();
});

function expectPageRequest(): void {
  expect(server.urls).toEqual([
    "https://z52mnqg347.execute-api.eu-west-3.amazonaws.com/main/users-organizations/v1/ad/invite",
  ]);
  expect(server.requests).toHaveLength(1);
  for (const request of server.requests) {
    expect(request.method).toBe("POST");
    expect(request.target).toBe("/main/users-organizations/v1/ad/invite");
    expect(ownHeaders(request)).toEqual({
      authorization: "Bearer <token>",
      // The page's placeholder, with the only value that it allows.
      "content-type": "application/json",
      "x-session-token": "<x-session-token>",
      "user-agent": expect.stringMatching(/kare/),
    });
    expect(request.body).toBe(JSON.stringify(body));
  }
}
