import {
  type components,
  createSoftwareoneClient,
  isApiError,
  type operations,
  type SoftwareoneClient,
  type SoftwareoneClientOptions,
} from "@invitekit/softwareone";
import {
  type AnswersByPath,
  type AnswersOf,
  type Different,
  type InputsOf,
  type Same,
  uncalled,
} from "@invitekit/testing";
import { expectTypeOf, test } from "vitest";

const auth = { bearer: "<token>" };
const softwareone = createSoftwareoneClient({ auth });
const path = "/public/v1/accounts/account-users";
const body = {
  user: { email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" },
  groups: [{ id: "UGR-1234-5678" }],
};

interface Reference {
  id?: string;
  name?: string;
  icon?: string | null;
}
interface AuditEvent {
  at?: string | null;
  by?: Reference;
}
interface AccountUser {
  id?: string;
  audit?: {
    created?: AuditEvent;
    updated?: AuditEvent;
    invitationAcceptedAt?: string | null;
    access?: { at?: string | null };
    joined?: { at?: string | null };
  };
  $meta?: { omitted?: string[] };
  user?: Reference;
  groups?: {
    id?: string;
    name?: string;
    description?: string | null;
    logo?: string | null;
    isDefault?: boolean;
  }[];
  buyers?: { id?: string; icon?: string | null; name?: string | null }[] | null;
  modules?: {
    id?: string;
    description?: string;
    name?: string;
    filters?: { "group.buyers"?: string[] };
    settings?: {
      configurable?: boolean;
      default?: boolean;
      paid?: boolean;
      type?: string[];
      obsolete?: boolean;
      eligibility?: { multi?: boolean; single?: boolean };
    };
  }[];
  account?: {
    id?: string;
    icon?: string | null;
    type?: "Client" | "Vendor" | "Operations" | (string & {});
    status?: "Active" | "Enabled" | "Disabled" | (string & {});
    name?: string;
  };
  invitation?: {
    url?: string | null;
    status?: "Invited" | "Active" | "InvitationExpired" | (string & {});
  };
  lastLoginAt?: string | null;
}
interface Problem {
  type?: string | null;
  title?: string | null;
  status?: number | null;
  detail?: string | null;
  instance?: string | null;
  traceId?: string | null;
  errors?:
    | { [member: string]: string[] }
    | { message?: string; properties?: string[]; id?: unknown; parameters?: unknown }[]
    | null;
}
type ErrorBody = Problem | { message?: string; statusCode?: number };

interface Inputs {
  listUsers:
    | {
        filter?: { [member: string]: string | number | boolean };
        rql?: string;
        select?: string;
        order?: string;
        limit?: number;
        offset?: number;
      }
    | undefined;
  inviteUser: {
    body: {
      user: {
        email: string;
        firstName: string;
        lastName: string;
        phone?: { prefix?: string | null; number?: string | null };
        settings?: { cultureCode?: string | null; languageCode?: string | null };
      };
      account?: { id?: string };
      groups: { id: string }[];
      invitation?: { status?: string };
    };
  };
  getUser: { id: string; select?: string };
  deleteUser: { id: string };
  addUserToGroup: { id: string; body: { id: string } };
  replaceUserGroups: { id: string; body: { id: string }[] };
  removeUserFromGroup: { id: string; userGroupId: string };
  acceptInvite: { id: string };
  resendInvite: { id: string };
  sendNewInvite: { id: string };
}

interface Answers {
  listUsers: {
    $meta?: {
      pagination?: { offset?: number; limit?: number; total?: number | null };
      omitted?: string[];
    };
    data?: AccountUser[];
  };
  inviteUser: AccountUser;
  getUser: AccountUser;
  deleteUser: undefined;
  addUserToGroup: AccountUser;
  replaceUserGroups: AccountUser;
  removeUserFromGroup: undefined;
  acceptInvite: AccountUser;
  resendInvite: AccountUser;
  sendNewInvite: AccountUser;
}

test("each operation takes what the document says and returns it, on both surfaces", () => {
  expectTypeOf<Different<Inputs, InputsOf<SoftwareoneClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersOf<SoftwareoneClient>>>().toBeNever();
  expectTypeOf<Different<Answers, AnswersByPath<operations>>>().toBeNever();
});

test("what is required can't be left out", () => {
  uncalled(
    () => softwareone.listUsers(),
    () => softwareone.GET(path),
    // @ts-expect-error: no body
    () => softwareone.inviteUser({}),
    // @ts-expect-error: no groups
    () => softwareone.inviteUser({ body: { user: body.user } }),
    // @ts-expect-error: no body
    () => softwareone.POST(path, {}),
    // @ts-expect-error: no groups
    () => softwareone.POST(path, { body: { user: body.user } }),
    // @ts-expect-error: no id
    () => softwareone.resendInvite({}),
    // @ts-expect-error: no user group
    () => softwareone.removeUserFromGroup({ id: "AUSR-1234-5678-9012" }),
  );
});

test("`auth` is the API token, and required", () => {
  uncalled(
    () => createSoftwareoneClient({ auth: { bearer: "<token>" } }),
    () => createSoftwareoneClient({ auth: { bearer: async () => "<token>" } }),
    () => createSoftwareoneClient({ auth: async () => ({ bearer: "<token>" }) }),
    // @ts-expect-error: none
    () => createSoftwareoneClient({}),
    // @ts-expect-error: none
    () => createSoftwareoneClient({ auth: {} }),
    // @ts-expect-error: misspelt
    () => createSoftwareoneClient({ auth: { baerer: "<token>" } }),
    // @ts-expect-error: no scheme of this API
    () => createSoftwareoneClient({ auth: { bearer: "<token>", apiKey: "<key>" } }),
  );
});

test("a server is chosen by its name", () => {
  expectTypeOf<SoftwareoneClientOptions["server"]>().toEqualTypeOf<"default" | undefined>();
});

test("a value that the vendor adds breaks nobody, and the known ones are still offered", () => {
  type Account = NonNullable<components["schemas"]["AccountUser"]["account"]>;
  type Invitation = NonNullable<components["schemas"]["AccountUser"]["invitation"]>;
  expectTypeOf<"SomethingNew">().toExtend<Account["type"]>();
  expectTypeOf<"SomethingNew">().toExtend<Account["status"]>();
  expectTypeOf<"SomethingNew">().toExtend<Invitation["status"]>();
  // Were they mere strings, an editor would offer nothing.
  type Known = "Invited" | "Active" | "InvitationExpired";
  type Received = Exclude<Invitation["status"], undefined>;
  expectTypeOf<Same<Received, Known | (string & {})>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Received, string>>().toEqualTypeOf<false>();
  uncalled(async (): Promise<string | undefined> => {
    const { data } = await softwareone.POST(path, { body });
    return data?.invitation?.status;
  });
});

test("errors narrow by status", () => {
  (error: unknown) => {
    if (isApiError(error, softwareone.inviteUser)) {
      if (error.status === 400 || error.status === 401 || error.status === 403) {
        expectTypeOf(error.body).branded.toEqualTypeOf<ErrorBody | string | undefined>();
      }
      if (error.status === 409 || error.status === 415) {
        expectTypeOf(error.body).branded.toEqualTypeOf<ErrorBody | string | undefined>();
      }
      if (error.status === 500 || error.status === 501 || error.status === 504) {
        expectTypeOf(error.body).branded.toEqualTypeOf<ErrorBody | string | undefined>();
      }
      if (error.status === 404 || error.status === 429) {
        expectTypeOf(error.body).toBeUnknown();
      }
      // @ts-expect-error: no error has it
      error.status === 201;
    }
    if (isApiError(error, softwareone.getUser)) {
      // @ts-expect-error: a redirect is an error of another kind
      error.status === 302;
    }
  };
});

test("openapi-fetch's options that would go round the transport don't compile", () => {
  uncalled(
    // @ts-expect-error
    () => softwareone.POST(path, { body, fetch }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, baseUrl: "https://example.com" }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, Request }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, middleware: [] }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, redirect: "follow" }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, querySerializer: () => "" }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, bodySerializer: () => "" }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, pathSerializer: () => "" }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, parseAs: "text" }),
    // @ts-expect-error
    () => softwareone.inviteUser({ body, fetch }),
    // @ts-expect-error
    () => createSoftwareoneClient({ auth, Request }),
    // @ts-expect-error
    () => createSoftwareoneClient({ auth, querySerializer: () => "" }),
  );
});

test("the vendor documents no idempotency key, so none compiles", () => {
  uncalled(
    // @ts-expect-error
    () => softwareone.inviteUser({ body, idempotencyKey: "<key>" }),
    // @ts-expect-error
    () => softwareone.POST(path, { body, idempotencyKey: "<key>" }),
  );
});
