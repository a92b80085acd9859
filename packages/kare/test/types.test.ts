import {
  ConfigError,
  createKareClient,
  isApiError,
  type KareClient,
  type KareClientOptions,
  type operations,
} from "@invitekit/kare";
import {
  type AnswersByPath,
  type AnswersOf,
  type Different,
  type InputsOf,
  startRecordingServer,
  uncalled,
} from "@invitekit/testing";
import { expect, expectTypeOf, test } from "vitest";

const auth = { bearer: "<token>", sessionToken: "<token>" };
const kare = createKareClient({ auth });
const body = { firstName: "Ada", lastName: "Lovelace", email: "ada@example.com", permissions: {} };

interface Permissions {
  group?: number;
  read?: number[];
  manage?: number[];
}
interface UserOrganization {
  userId?: number;
  organizationId?: number;
  scope?: number;
  permissions?: Permissions;
  deletedAt?: string;
  updatedAt?: string;
  createdAt?: string;
}
interface User {
  id?: number;
  type?: number;
  scope?: number;
  key?: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string;
  lang?: string;
  presignedUrl?: string;
  activatedAt?: string;
  updatedAt?: string;
  createdAt?: string;
  permissions?: Permissions;
  profession?: { id?: number; name?: unknown };
  updatableFields?: {
    firstName?: boolean;
    lastName?: boolean;
    email?: boolean;
    phone?: boolean;
    lang?: boolean;
  };
  actions?: { canBeUpdated?: boolean; canBeDeleted?: boolean };
  userOrganizationActions?: { canBeUpdated?: boolean; canBeDeleted?: boolean; isMe?: boolean };
  userOrganizationUpdatableFields?: {
    firstName?: boolean;
    lastName?: boolean;
    professionId?: boolean;
    scope?: boolean;
    permissions?: boolean;
  };
}

interface Inputs {
  inviteUser: {
    body: { firstName: string; lastName: string; email: string; permissions: Permissions };
  };
  updateUser: {
    userId: number | "me";
    body: {
      firstName?: string;
      lastName?: string;
      permissions?: Permissions;
      professionId?: number;
      scope?: number;
    };
  };
  getUser: { userId: number };
  logIn: { body: { email: string; password: string } };
  verifyToken: { body: { token: string } };
}

interface Answers {
  inviteUser: { data: UserOrganization };
  updateUser: { data: UserOrganization };
  getUser: { data: User };
  logIn: { data?: { accessToken?: string; refreshToken?: string; sessionToken?: string } };
  verifyToken: {
    accessToken: string;
    sessionToken: string;
    organizationName: string;
    establishmentId?: number | null;
    siteName?: string;
    pinCodeEnabled?: boolean;
    reportId?: number | null;
  };
}

test("each operation takes what the document says and returns it, on both surfaces", () => {
  expectTypeOf<Different<Inputs, InputsOf<KareClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersOf<KareClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersByPath<operations>>>().toBeNever();
});

test("what is required can't be left out", () => {
  const path = "/users-organizations/v1/ad/invite";
  const { permissions, ...incomplete } = body;
  uncalled(
    // @ts-expect-error: no body
    () => kare.inviteUser({}),
    // @ts-expect-error: no permissions
    () => kare.inviteUser({ body: incomplete }),
    // @ts-expect-error: no body
    () => kare.POST(path, {}),
    // @ts-expect-error: no permissions
    () => kare.POST(path, { body: incomplete }),
    // @ts-expect-error: no user
    () => kare.getUser({}),
    // @ts-expect-error: `me` stands for no number here
    () => kare.getUser({ userId: "me" }),
    () => kare.updateUser({ userId: "me", body: {} }),
    // @ts-expect-error: neither a number nor `me`
    () => kare.updateUser({ userId: "1", body: {} }),
  );
});

test("`auth` is both tokens or nothing", () => {
  uncalled(
    () => createKareClient({ auth: { bearer: "<token>", sessionToken: async () => "<token>" } }),
    () => createKareClient({ auth: async () => auth }),
    () => createKareClient(),
    () => createKareClient({}),
    // @ts-expect-error: half of the combination
    () => createKareClient({ auth: { bearer: "<token>" } }),
    // @ts-expect-error: the other half
    () => createKareClient({ auth: { sessionToken: "<token>" } }),
    // @ts-expect-error: misspelt
    () => createKareClient({ auth: { bearer: "<token>", sesionToken: "<token>" } }),
    // @ts-expect-error: no scheme of this API
    () => createKareClient({ auth: { ...auth, apiKey: "<key>" } }),
  );
});

test("without credentials a client can log in and nothing else", async () => {
  const server = await startRecordingServer({ status: 201, body: { data: {} } });
  try {
    const { logIn, inviteUser, POST } = createKareClient({ baseUrl: server.baseUrl });
    const credentials = { email: "ada@example.com", password: "<password>" };
    await expect(logIn({ body: credentials })).resolves.toEqual({ data: {} });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
    expect(server.requests[0]?.headers).not.toHaveProperty("x-session-token");

    const refusal = { option: "auth", operation: "inviteUser", delivery: "not-sent" };
    const path = "/users-organizations/v1/ad/invite";
    for (const refused of [inviteUser({ body }), POST(path, { body })]) {
      const error = await refused.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject(refusal);
    }
    expect(server.requests).toHaveLength(1);
  } finally {
    await server.close();
  }
});

test("a server is chosen by its name", () => {
  expectTypeOf<KareClientOptions["server"]>().toEqualTypeOf<"default" | undefined>();
});

test("errors narrow by status, but no body is promised", () => {
  (error: unknown) => {
    if (isApiError(error, kare.inviteUser)) {
      expectTypeOf(error.body).toBeUnknown();
      expectTypeOf<400 | 401 | 403 | 404 | 429 | 500 | 504>().toExtend<typeof error.status>();
      // @ts-expect-error: no error has it
      error.status === 201;
    }
  };
});

test("openapi-fetch's options that would go round the transport don't compile", () => {
  const path = "/users-organizations/v1/ad/invite";
  uncalled(
    // @ts-expect-error
    () => kare.POST(path, { body, fetch }),
    // @ts-expect-error
    () => kare.POST(path, { body, baseUrl: "https://example.com" }),
    // @ts-expect-error
    () => kare.POST(path, { body, Request }),
    // @ts-expect-error
    () => kare.POST(path, { body, middleware: [] }),
    // @ts-expect-error
    () => kare.POST(path, { body, redirect: "follow" }),
    // @ts-expect-error
    () => kare.POST(path, { body, querySerializer: () => "" }),
    // @ts-expect-error
    () => kare.POST(path, { body, bodySerializer: () => "" }),
    // @ts-expect-error
    () => kare.POST(path, { body, pathSerializer: () => "" }),
    // @ts-expect-error
    () => kare.POST(path, { body, parseAs: "text" }),
    // @ts-expect-error
    () => kare.inviteUser({ body, fetch }),
    // @ts-expect-error
    () => createKareClient({ auth, Request }),
    // @ts-expect-error
    () => createKareClient({ auth, querySerializer: () => "" }),
  );
});

test("the vendor documents no idempotency key, so none compiles", () => {
  const path = "/users-organizations/v1/ad/invite";
  uncalled(
    // @ts-expect-error
    () => kare.inviteUser({ body, idempotencyKey: "<key>" }),
    // @ts-expect-error
    () => kare.POST(path, { body, idempotencyKey: "<key>" }),
  );
});
