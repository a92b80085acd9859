import { createFlatfileClient } from "@invitekit/flatfile";
import { ownHeaders, type RecordingServer, startRecordingServer } from "@invitekit/testing";
import { afterEach, beforeEach, expect, expectTypeOf, test } from "vitest";

/** What the page's curl sends, in its order. */
const body = {
  email: "john.smith@example.com",
  name: "John Smith",
  actorRoles: [
    { roleId: "us_rol_YOUR_ID", resourceId: "us_acc_YOUR_ID" },
    { roleId: "us_rol_YOUR_ID", resourceId: "us_env_YOUR_ID" },
  ],
};

/** What the page says comes back. */
const answer = {
  data: {
    accountId: "us_acc_YOUR_ID",
    actorRoles: [
      {
        id: "us_acr_YOUR_ID",
        roleId: "us_rol_YOUR_ID",
        actorId: "us_usr_YOUR_ID",
        resourceId: "us_acc_YOUR_ID",
        createdAt: "2021-01-01T00:00:00Z",
        updatedAt: "2021-01-01T00:00:00Z",
      },
      {
        id: "us_acr_YOUR_ID",
        roleId: "us_rol_YOUR_ID",
        actorId: "us_ag_YOUR_ID",
        resourceId: "us_env_YOUR_ID",
        createdAt: "2021-01-01T00:00:00Z",
        updatedAt: "2021-01-01T00:00:00Z",
      },
    ],
    createdAt: "2023-10-30T16:59:45.735Z",
    email: "john.smith@example.com",
    id: "us_usr_YOUR_ID",
    idp: "FRONTEGG",
    metadata: {},
    name: "john.smith",
    updatedAt: "2023-10-30T16:59:45.735Z",
    dashboard: 2,
    idpRef: "ab1cf38e-e617-4547-b37d-376a7ac9e554",
    lastSeenAt: "2023-10-30T16:59:45.735Z",
  },
};

let server: RecordingServer;
beforeEach(async () => {
  server = await startRecordingServer({ status: 200, body: answer });
});
afterEach(() => server.close());

test("by operation, the page's request leaves the client and its answer comes back typed", async () => {
  const flatfile = createFlatfileClient({
    auth: { bearer: "<token>" },
    fetch: server.fetch,
  });
  const invited = await flatfile.inviteUser({ body });
  expect(invited).toEqual(answer);
  expectTypeOf(answer).toExtend<typeof invited>();
  expectTypeOf(invited.data.actorRoles[0]?.roleId).toEqualTypeOf<string | undefined>();
  expectTypeOf(invited.data.dashboard).toEqualTypeOf<number | undefined>();
  expectPageRequest();
});

test("by path, the page's request leaves the client and its answer comes back typed", async () => {
  const flatfile = createFlatfileClient({
    auth: { bearer: "<token>" },
    fetch: server.fetch,
  });
  const { data: invited, error, response } = await flatfile.POST("/v1/users/invite", { body });
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
  expect(invited).toEqual(answer);
  expectTypeOf(invited?.data.email).toEqualTypeOf<string | undefined>();
  expectPageRequest();
});

function expectPageRequest(): void {
  expect(server.urls).toEqual(["https://api.x.flatfile.com/v1/users/invite"]);
  expect(server.requests).toHaveLength(1);
  for (const request of server.requests) {
    expect(request.method).toBe("POST");
    expect(request.target).toBe("/v1/users/invite");
    expect(ownHeaders(request)).toEqual({
      "x-disable-hooks": "true",
      authorization: "Bearer <token>",
      "content-type": "application/json",
      "user-agent": expect.stringMatching(/flatfile/),
    });
    expect(request.body).toBe(JSON.stringify(body));
  }
}
