// Generated from specs/flatfile/openapi.yaml by `npm run generate`. Do not edit.
import type {
  AuthOption,
  ClientOptions,
  Credential,
  OperationMethod,
  PathClient,
  VendorDescription,
} from "@invitekit/core";
import type { components, operations, paths } from "./schema.gen.js";
import type {
  ListUsersInput,
  InviteUserInput,
  ResendInviteInput,
  GetUserInput,
  UpdateUserInput,
  DeleteUserInput,
  ListUserRolesInput,
  AssignUserRoleInput,
  RemoveUserRoleInput,
} from "./inputs.gen.js";

/** What the transport knows about this API. */
export const vendor: VendorDescription = {
  vendor: "flatfile",
  userAgent: "invitekit-flatfile/0.0.0",
  servers: {
    default: "https://api.x.flatfile.com",
    us: "https://platform.flatfile.com/api",
    eu: "https://platform.eu.flatfile.com/api",
    uk: "https://platform.uk.flatfile.com/api",
    au: "https://platform.au.flatfile.com/api",
    ca: "https://platform.ca.flatfile.com/api",
  },
  schemes: { bearer: { header: "Authorization", prefix: "Bearer " } },
  common: {
    security: [["bearer"]],
    parameters: { "X-Disable-Hooks": { in: "header", value: "true" } },
    success: { 200: "json" },
    begins: "{",
  },
  operations: {
    listUsers: {
      route: "GET /v1/users",
      parameters: {
        email: {},
        search: {},
        sortField: {},
        sortDirection: {},
        pageSize: {},
        pageNumber: {},
      },
    },
    inviteUser: {
      route: "POST /v1/users/invite",
      body: { type: "application/json", required: true },
    },
    resendInvite: { route: "POST /v1/users/{userId}/resend-invite", notifies: true },
    getUser: { route: "GET /v1/users/{userId}" },
    updateUser: {
      route: "PATCH /v1/users/{userId}",
      body: { type: "application/json", required: true },
    },
    deleteUser: { route: "DELETE /v1/users/{userId}" },
    listUserRoles: { route: "GET /v1/users/{userId}/roles" },
    assignUserRole: {
      route: "POST /v1/users/{userId}/roles",
      body: { type: "application/json", required: true },
    },
    removeUserRole: { route: "DELETE /v1/users/{userId}/roles/{actorRoleId}" },
  },
};

/** The credentials of this API. */
export interface FlatfileAuth {
  /**
   * A secret key (`sk_…`), which belongs to one environment, or a personal access token. Earlier
   * documentation of the vendor says that users, being account-level, need a personal access token.
   */
  readonly bearer: Credential;
}

/**
 * The servers of this API, by name. The first is the default.
 *
 * - `default`: The API as the vendor's reference shows it.
 * - `us`: The platform in the United States.
 * - `eu`: The platform in the European Union.
 * - `uk`: The platform in the United Kingdom.
 * - `au`: The platform in Australia.
 * - `ca`: The platform in Canada.
 */
export type FlatfileServer = "default" | "us" | "eu" | "uk" | "au" | "ca";

/** Headers that a client of Flatfile users can send with every call. */
export interface FlatfileHeaders {
  /** Has a single value. What it switches off is not documented. */
  readonly "X-Disable-Hooks"?: "true" | undefined;
  readonly [name: string]: string | undefined;
}

/** Options of createFlatfileClient. */
export interface FlatfileClientOptions
  extends ClientOptions<FlatfileAuth, FlatfileServer, FlatfileHeaders> {
  /** The credentials, or a function that fetches them. */
  readonly auth: AuthOption<FlatfileAuth>;
}

/** A client of Flatfile users: every operation by its id, and every path by its method. */
export interface FlatfileClient extends PathClient<paths> {
  /**
   * List users
   *
   * Returns the users of the account, a page at a time.
   *
   * `GET /v1/users`
   */
  readonly listUsers: OperationMethod<operations["listUsers"], ListUsersInput, operations["listUsers"]["responses"][200]["content"]["application/json"]>;

  /**
   * Create and invite a user
   *
   * Creates a user in the account, with the given roles, and invites the person. The vendor
   * documents no idempotency key, nor what an e-mail address that is already in use gets.
   *
   * `POST /v1/users/invite`
   */
  readonly inviteUser: OperationMethod<operations["inviteUser"], InviteUserInput, operations["inviteUser"]["responses"][200]["content"]["application/json"]>;

  /**
   * Resend a user's invite
   *
   * Sends the invitation of a user of the account again. Each success sends another one.
   *
   * `POST /v1/users/{userId}/resend-invite`
   */
  readonly resendInvite: OperationMethod<operations["resendInvite"], ResendInviteInput, components["schemas"]["Success"]>;

  /**
   * Get a user
   *
   * Returns one user, without the roles.
   *
   * `GET /v1/users/{userId}`
   */
  readonly getUser: OperationMethod<operations["getUser"], GetUserInput, operations["getUser"]["responses"][200]["content"]["application/json"]>;

  /**
   * Update a user
   *
   * Changes a user's name, dashboard or both.
   *
   * `PATCH /v1/users/{userId}`
   */
  readonly updateUser: OperationMethod<operations["updateUser"], UpdateUserInput, operations["updateUser"]["responses"][200]["content"]["application/json"]>;

  /**
   * Delete a user
   *
   * Deletes a user. The answer is a 200 with a body, not a 204.
   *
   * `DELETE /v1/users/{userId}`
   */
  readonly deleteUser: OperationMethod<operations["deleteUser"], DeleteUserInput, components["schemas"]["Success"]>;

  /**
   * List a user's roles
   *
   * Returns the roles that are assigned to a user, all at once.
   *
   * `GET /v1/users/{userId}/roles`
   */
  readonly listUserRoles: OperationMethod<operations["listUserRoles"], ListUserRolesInput, operations["listUserRoles"]["responses"][200]["content"]["application/json"]>;

  /**
   * Assign a role to a user
   *
   * Gives a user a role on an account, an environment or a space.
   *
   * `POST /v1/users/{userId}/roles`
   */
  readonly assignUserRole: OperationMethod<operations["assignUserRole"], AssignUserRoleInput, operations["assignUserRole"]["responses"][200]["content"]["application/json"]>;

  /**
   * Remove a role from a user
   *
   * Takes an assigned role away from a user. The answer is a 200 with a body, not a 204.
   *
   * `DELETE /v1/users/{userId}/roles/{actorRoleId}`
   */
  readonly removeUserRole: OperationMethod<operations["removeUserRole"], RemoveUserRoleInput, components["schemas"]["Success"]>;
}
