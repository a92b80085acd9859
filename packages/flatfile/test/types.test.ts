import {
  type AttemptEvent,
  type CallOptions,
  type Credential,
  type components,
  createFlatfileClient,
  type Delivery,
  type FlatfileAuth,
  type FlatfileClient,
  type FlatfileClientOptions,
  type InvitekitError,
  type InviteUserInput,
  isApiError,
  type OnAttempt,
  type operations,
  type TransportOptions,
} from "@invitekit/flatfile";
import {
  type AnswersByPath,
  type AnswersOf,
  type Different,
  type InputsOf,
  uncalled,
} from "@invitekit/testing";
import { expectTypeOf, test } from "vitest";

const flatfile = createFlatfileClient({ auth: { bearer: "<token>" } });
const body = { email: "ada@example.com", name: "Ada", actorRoles: [] };

interface RoleAssignment {
  roleId: string;
  resourceId: string;
}
interface ActorRole extends RoleAssignment {
  id: string;
  actorId: string;
  createdAt: string;
  updatedAt: string;
}
interface User {
  id: string;
  email: string;
  name: string;
  accountId: string;
  idp: string;
  idpRef?: string;
  metadata: { [key: string]: unknown };
  createdAt: string;
  updatedAt: string;
  lastSeenAt?: string;
  dashboard?: number;
}
interface Success {
  data?: { success: boolean };
}
interface Hooks {
  "X-Disable-Hooks"?: "true";
}

interface Inputs {
  listUsers:
    | (Hooks & {
        email?: string;
        search?: string;
        sortField?:
          | "email"
          | "name"
          | "id"
          | "idp"
          | "idp_ref"
          | "created_at"
          | "updated_at"
          | "last_seen_at"
          | "dashboard";
        sortDirection?: "asc" | "desc";
        pageSize?: number;
        pageNumber?: number;
      })
    | undefined;
  inviteUser: Hooks & { body: { email: string; name: string; actorRoles: RoleAssignment[] } };
  resendInvite: Hooks & { userId: string };
  getUser: Hooks & { userId: string };
  updateUser: Hooks & { userId: string; body: { name?: string; dashboard?: number } };
  deleteUser: Hooks & { userId: string };
  listUserRoles: Hooks & { userId: string };
  assignUserRole: Hooks & { userId: string; body: RoleAssignment };
  removeUserRole: Hooks & { userId: string; actorRoleId: string };
}

interface Answers {
  listUsers: {
    data: User[];
    pagination?: { currentPage: number; pageCount: number; totalCount: number };
  };
  inviteUser: { data: User & { actorRoles: ActorRole[] } };
  resendInvite: Success;
  getUser: { data: User };
  updateUser: { data: User };
  deleteUser: Success;
  listUserRoles: { data: ActorRole[] };
  assignUserRole: { data: ActorRole };
  removeUserRole: Success;
}

test("each operation takes what the document says and returns it, on both surfaces", () => {
  expectTypeOf<Different<Inputs, InputsOf<FlatfileClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersOf<FlatfileClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersByPath<operations>>>().toBeNever();
});

test("what is required can't be left out", () => {
  uncalled(
    () => flatfile.listUsers(),
    () => flatfile.GET("/v1/users"),
    // @ts-expect-error: no input
    () => flatfile.inviteUser(),
    // @ts-expect-error: no body
    () => flatfile.inviteUser({}),
    // @ts-expect-error: no roles
    () => flatfile.inviteUser({ body: { email: "ada@example.com", name: "Ada" } }),
    // @ts-expect-error: a misspelt member
    () => flatfile.inviteUser({ body: { ...body, e_mail: "ada@example.com" } }),
    // @ts-expect-error: no input
    () => flatfile.POST("/v1/users/invite"),
    // @ts-expect-error: no body
    () => flatfile.POST("/v1/users/invite", {}),
    // @ts-expect-error: no roles
    () => flatfile.POST("/v1/users/invite", { body: { email: "ada@example.com", name: "Ada" } }),
    // @ts-expect-error: no user
    () => flatfile.getUser({}),
    // @ts-expect-error: no user
    () => flatfile.GET("/v1/users/{userId}", {}),
    // @ts-expect-error: not in the document
    () => flatfile.GET("/v1/users/invite"),
  );
});

test("`X-Disable-Hooks` is filled in, and takes its one value", () => {
  uncalled(
    () => flatfile.inviteUser({ body }),
    () => flatfile.inviteUser({ body, "X-Disable-Hooks": "true" }),
    // @ts-expect-error: not its value
    () => flatfile.inviteUser({ body, "X-Disable-Hooks": "false" }),
    () => flatfile.POST("/v1/users/invite", { body }),
    () => {
      const params = { header: { "X-Disable-Hooks": "true" as const } };
      return flatfile.POST("/v1/users/invite", { body, params });
    },
    () => {
      const params = { header: { "X-Disable-Hooks": "false" as const } };
      // @ts-expect-error: not its value
      return flatfile.POST("/v1/users/invite", { body, params });
    },
  );
});

test("`auth` is the bearer token, and required", () => {
  uncalled(
    () => createFlatfileClient({ auth: { bearer: "<token>" } }),
    () => createFlatfileClient({ auth: { bearer: async () => "<token>" } }),
    () => createFlatfileClient({ auth: async () => ({ bearer: "<token>" }) }),
    // @ts-expect-error: no options
    () => createFlatfileClient(),
    // @ts-expect-error: none
    () => createFlatfileClient({}),
    // @ts-expect-error: none
    () => createFlatfileClient({ auth: {} }),
    // @ts-expect-error: undefined, as an environment variable may be
    () => createFlatfileClient({ auth: { bearer: undefined } }),
    // @ts-expect-error: misspelt
    () => createFlatfileClient({ auth: { baerer: "<token>" } }),
    // @ts-expect-error: no scheme of this API
    () => createFlatfileClient({ auth: { bearer: "<token>", apiKey: "<key>" } }),
  );
});

test("a server is chosen by its name", () => {
  expectTypeOf<FlatfileClientOptions["server"]>().toEqualTypeOf<
    "default" | "us" | "eu" | "uk" | "au" | "ca" | undefined
  >();
});

test("errors narrow by status", () => {
  expectTypeOf<components["schemas"]["Errors"]>().toEqualTypeOf<{
    errors: { key?: string; message: string }[];
  }>();
  (error: unknown) => {
    if (isApiError(error, flatfile.assignUserRole)) {
      if (error.status === 400 || error.status === 403 || error.status === 404) {
        expectTypeOf(error.body).toEqualTypeOf<
          components["schemas"]["Errors"] | string | undefined
        >();
      } else {
        expectTypeOf(error.body).toBeUnknown();
      }
      // @ts-expect-error: no error has it
      error.status === 200;
    }
    if (isApiError(error, flatfile.inviteUser)) {
      expectTypeOf(error.body).toBeUnknown();
    }
  };
  uncalled(async () => {
    const params = { path: { userId: "us_usr_1" } };
    const { data, error } = await flatfile.GET("/v1/users/{userId}/roles", { params });
    if (error?.status === 403) {
      expectTypeOf(error.body).toEqualTypeOf<
        components["schemas"]["Errors"] | string | undefined
      >();
    }
    if (!error) {
      expectTypeOf(data).branded.toEqualTypeOf<Answers["listUserRoles"]>();
    }
  });
});

test("openapi-fetch's options that would go round the transport don't compile", () => {
  uncalled(
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { fetch }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { baseUrl: "https://example.com" }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { Request }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { middleware: [] }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { redirect: "follow" }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { querySerializer: () => "" }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { bodySerializer: () => "" }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { pathSerializer: () => "" }),
    // @ts-expect-error
    () => flatfile.GET("/v1/users", { parseAs: "text" }),
    // @ts-expect-error
    () => flatfile.listUsers({ fetch }),
    // @ts-expect-error
    () => createFlatfileClient({ auth: { bearer: "<token>" }, Request }),
    // @ts-expect-error
    () => createFlatfileClient({ auth: { bearer: "<token>" }, querySerializer: () => "" }),
  );
});

test("the vendor documents no idempotency key, so none compiles", () => {
  uncalled(
    // @ts-expect-error
    () => flatfile.inviteUser({ body, idempotencyKey: "<key>" }),
    // @ts-expect-error
    () => flatfile.POST("/v1/users/invite", { body, idempotencyKey: "<key>" }),
  );
});

test("what a call takes and tells can be named", () => {
  expectTypeOf<[InviteUserInput]>().toExtend<Parameters<FlatfileClient["inviteUser"]>>();
  expectTypeOf<Parameters<FlatfileClient["inviteUser"]>[0]>().toExtend<InviteUserInput>();
  expectTypeOf<InviteUserInput>().toExtend<CallOptions>();
  expectTypeOf<FlatfileClientOptions>().toExtend<TransportOptions>();
  expectTypeOf<FlatfileClientOptions["onAttempt"]>().toEqualTypeOf<OnAttempt | undefined>();
  expectTypeOf<Parameters<OnAttempt>>().toEqualTypeOf<[AttemptEvent]>();
  expectTypeOf<FlatfileAuth["bearer"]>().toEqualTypeOf<Credential>();
  expectTypeOf<InvitekitError["delivery"]>().toEqualTypeOf<Delivery>();
});
