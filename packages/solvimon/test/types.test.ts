import {
  type components,
  createSolvimonClient,
  isApiError,
  type operations,
  type SolvimonClient,
  type SolvimonClientOptions,
} from "@invitekit/solvimon";
import {
  type AnswersByPath,
  type AnswersOf,
  type Different,
  type InputsOf,
  type Same,
  startRecordingServer,
  uncalled,
} from "@invitekit/testing";
import { expect, expectTypeOf, test } from "vitest";

const auth = { apiKey: "<key>" };
const solvimon = createSolvimonClient({ auth });
const path = "/v{version}/users/invite";
const body = { username: "ada@example.com" };

type MembershipType = "ADMIN" | "USER" | "PARTNER";
type Status = "INVITED" | "INVITE_REVOKED" | "ACTIVE" | "INACTIVE";

interface Account {
  id?: string;
  reference?: string;
  account_type_code?: string;
  environment?: string;
  account_group_id?: string;
  parent_id?: string | null;
  platform_id?: string | null;
}
interface Role {
  object_type?: string | null;
  id?: string | null;
  name?: string;
  description?: string;
  entity_id?: string | null;
  child_role_ids?: string[];
  child_roles?: { [key: string]: unknown }[] | null;
}
interface AccountMembership<Type> {
  object_type?: string | null;
  id?: string | null;
  account_id?: string;
  account?: Account | null;
  type?: Type;
  role_ids?: string[];
  account_reference?: string | null;
  environment?: string | null;
  roles?: Role[] | null;
}
interface TeamMembership<Type> {
  team_id?: string | null;
  start_at?: string | null;
  end_at?: string | null;
  account_memberships?: AccountMembership<Type>[] | null;
}
interface UserMembers<StatusType, Type> {
  object_type?: string | null;
  id?: string | null;
  entity_id?: string | null;
  created_at?: string | null;
  active?: boolean | null;
  status?: StatusType | null;
  account_memberships?: AccountMembership<Type>[] | null;
  team_memberships?: TeamMembership<Type>[] | null;
  username?: string;
  invite_expired?: boolean | null;
}
interface Invite<Type> {
  username?: string;
  entity_id?: string;
  account_memberships?: AccountMembership<Type>[];
  team_memberships?: TeamMembership<Type>[] | null;
}
type Open<Values> = Values | (string & {});
interface UserInput extends UserMembers<Status, MembershipType> {
  password?: string | null;
}
type User = UserMembers<Open<Status>, Open<MembershipType>>;

/** What every operation takes. */
interface Common {
  version?: string;
  "x-platform-id"?: string;
  idempotencyKey?: string;
}

interface Inputs {
  listUsers:
    | (Common & {
        active?: boolean;
        username?: string;
        limit?: number;
        page?: number;
        order_by?: string;
        order_direction?: string;
      })
    | undefined;
  createUser: (Common & { body?: UserInput }) | undefined;
  getUser: Common & { resourceId: string };
  updateUser: Common & { resourceId: string; body?: UserInput };
  listAccountMemberships: Common & { resourceId: string };
  addAccountMembership: Common & { resourceId: string; body?: AccountMembership<MembershipType> };
  updateAccountMembership: Common & {
    resourceId: string;
    membershipResourceId: string;
    body?: AccountMembership<MembershipType>;
  };
  listTeamMemberships: Common & { resourceId: string };
  addTeamMembership: Common & { resourceId: string; body?: TeamMembership<MembershipType> };
  searchUsers:
    | (Common & { username?: string; user_type?: string; resource_id?: string })
    | undefined;
  revokeInvite: (Common & { body?: UserInput }) | undefined;
  inviteUser: Common & { body: Invite<MembershipType> };
}

interface Answers {
  listUsers: {
    data: User[];
    links: {
      first?: string | null;
      previous?: string | null;
      current?: string | null;
      next?: string | null;
    };
    limit?: number | null;
    page?: number | null;
    total_number_of_pages?: number | null;
  };
  createUser: User;
  getUser: User;
  updateUser: User;
  listAccountMemberships: AccountMembership<Open<MembershipType>>[];
  addAccountMembership: AccountMembership<Open<MembershipType>>[];
  updateAccountMembership: AccountMembership<Open<MembershipType>>[];
  listTeamMemberships: { data: TeamMembership<Open<MembershipType>>[] };
  addTeamMembership: TeamMembership<Open<MembershipType>>[];
  searchUsers: User[];
  revokeInvite: User;
  inviteUser: Invite<Open<MembershipType>>;
}

test("each operation takes what the document says and returns it, on both surfaces", () => {
  expectTypeOf<Different<Inputs, InputsOf<SolvimonClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersOf<SolvimonClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersByPath<operations>>>().toBeNever();
});

test("what is required can't be left out", () => {
  uncalled(
    () => solvimon.listUsers(),
    () => solvimon.createUser(),
    () => solvimon.GET("/v{version}/users"),
    // @ts-expect-error: no input
    () => solvimon.inviteUser(),
    // @ts-expect-error: no body
    () => solvimon.inviteUser({}),
    // @ts-expect-error: no body
    () => solvimon.POST(path, {}),
    // @ts-expect-error: a misspelt member
    () => solvimon.inviteUser({ body: { user_name: "ada@example.com" } }),
    // @ts-expect-error: no user
    () => solvimon.getUser({}),
    // @ts-expect-error: no user
    () => solvimon.GET("/v{version}/users/{resourceId}", {}),
    // @ts-expect-error: no membership
    () => solvimon.updateAccountMembership({ resourceId: "user_1" }),
  );
});

test("`version` is filled in", () => {
  const params = { path: { resourceId: "user_1" } };
  uncalled(
    () => solvimon.getUser({ resourceId: "user_1" }),
    () => solvimon.getUser({ resourceId: "user_1", version: "2" }),
    () => solvimon.GET("/v{version}/users/{resourceId}", { params }),
    () => solvimon.POST(path, { body }),
    () => solvimon.POST(path, { body, params: { path: { version: "2" } } }),
  );
});

test("`x-platform-id` is set once on the client, or by a call", async () => {
  const server = await startRecordingServer({ status: 200, body: {} });
  try {
    const headers = { "x-platform-id": "plat_1" };
    const client = createSolvimonClient({ auth, baseUrl: server.baseUrl, headers });
    await client.inviteUser({ body });
    await client.POST(path, { body });
    await client.inviteUser({ body, "x-platform-id": "plat_2" });
    await client.POST(path, { body, params: { header: { "x-platform-id": "plat_2" } } });
    const sent = server.requests.map((request) => request.headers["x-platform-id"]);
    expect(sent).toEqual(["plat_1", "plat_1", "plat_2", "plat_2"]);
  } finally {
    await server.close();
  }
  uncalled(
    // @ts-expect-error: no text
    () => createSolvimonClient({ auth, headers: { "x-platform-id": 1 } }),
    // @ts-expect-error: no text
    () => solvimon.inviteUser({ body, "x-platform-id": 1 }),
  );
});

test("an idempotency key compiles for every operation, and is sent", async () => {
  const server = await startRecordingServer({ status: 200, body: {} });
  try {
    const client = createSolvimonClient({ auth, baseUrl: server.baseUrl });
    await client.inviteUser({ body, idempotencyKey: "<key>" });
    await client.POST(path, { body, idempotencyKey: "<key>" });
    const sent = server.requests.map((request) => request.headers["idempotency-key"]);
    expect(sent).toEqual(["<key>", "<key>"]);
  } finally {
    await server.close();
  }
  uncalled(
    // @ts-expect-error: no text
    () => solvimon.inviteUser({ body, idempotencyKey: 1 }),
    // @ts-expect-error: no text
    () => solvimon.POST(path, { body, idempotencyKey: 1 }),
  );
});

test("`auth` is a key or a token, and required", () => {
  uncalled(
    () => createSolvimonClient({ auth: { apiKey: "<key>" } }),
    () => createSolvimonClient({ auth: { bearer: "<token>" } }),
    () => createSolvimonClient({ auth: { bearer: async () => "<token>" } }),
    () => createSolvimonClient({ auth: async () => ({ bearer: "<token>" }) }),
    // @ts-expect-error: none
    () => createSolvimonClient({}),
    // @ts-expect-error: none
    () => createSolvimonClient({ auth: {} }),
    // @ts-expect-error: both alternatives
    () => createSolvimonClient({ auth: { apiKey: "<key>", bearer: "<token>" } }),
    // @ts-expect-error: misspelt
    () => createSolvimonClient({ auth: { apikey: "<key>" } }),
  );
});

test("a server is chosen by its name", () => {
  expectTypeOf<SolvimonClientOptions["server"]>().toEqualTypeOf<"test" | "live" | undefined>();
});

test("a value that the vendor adds breaks nobody; in requests it doesn't compile", () => {
  type Received = Exclude<components["schemas"]["User"]["status"], null | undefined>;
  expectTypeOf<"SOMETHING_NEW">().toExtend<Received>();
  // Were it a mere string, an editor would offer nothing.
  expectTypeOf<Same<Received, Open<Status>>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Received, string>>().toEqualTypeOf<false>();
  expectTypeOf<"SOMETHING_NEW">().not.toExtend<components["schemas"]["UserInput"]["status"]>();
  uncalled(
    async (): Promise<string | null | undefined> => {
      const { data } = await solvimon.GET("/v{version}/users/{resourceId}", {
        params: { path: { resourceId: "user_1" } },
      });
      return data?.status;
    },
    () => solvimon.createUser({ body: { status: "ACTIVE" } }),
    // @ts-expect-error: not a known value
    () => solvimon.createUser({ body: { status: "SOMETHING_NEW" } }),
    // @ts-expect-error: not a known value
    () => solvimon.inviteUser({ body: { account_memberships: [{ type: "OWNER" }] } }),
  );
});

test("errors narrow by status", () => {
  type ErrorBody = components["schemas"]["Error"];
  expectTypeOf<ErrorBody>().branded.toEqualTypeOf<{
    type: "API_ERROR" | "INVALID_REQUEST" | (string & {});
    code: string;
    message: string;
    field?: string | null;
    resource_id?: string | null;
    resource_type?: string | null;
  }>();
  (error: unknown) => {
    if (isApiError(error, solvimon.createUser)) {
      if (error.status === 400 || error.status === 401 || error.status === 403) {
        expectTypeOf(error.body).toEqualTypeOf<ErrorBody | string | undefined>();
      }
      if (error.status === 500) {
        expectTypeOf(error.body).toEqualTypeOf<ErrorBody | string | undefined>();
      }
      if (error.status === 409 || error.status === 422 || error.status === 429) {
        expectTypeOf(error.body).toBeUnknown();
      }
      // @ts-expect-error: no error has it
      error.status === 201;
    }
    if (isApiError(error, solvimon.inviteUser) && error.status === 500) {
      expectTypeOf(error.body).toBeUnknown();
    }
  };
});

test("openapi-fetch's options that would go round the transport don't compile", () => {
  uncalled(
    // @ts-expect-error
    () => solvimon.POST(path, { body, fetch }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, baseUrl: "https://example.com" }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, Request }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, middleware: [] }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, redirect: "follow" }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, querySerializer: () => "" }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, bodySerializer: () => "" }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, pathSerializer: () => "" }),
    // @ts-expect-error
    () => solvimon.POST(path, { body, parseAs: "text" }),
    // @ts-expect-error
    () => solvimon.inviteUser({ body, fetch }),
    // @ts-expect-error
    () => createSolvimonClient({ auth, Request }),
    // @ts-expect-error
    () => createSolvimonClient({ auth, querySerializer: () => "" }),
  );
});
