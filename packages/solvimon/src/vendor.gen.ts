// Generated from specs/solvimon/openapi.yaml by `npm run generate`. Do not edit.
import {
  type AuthOption,
  type ClientOptions,
  type Credential,
  idempotency,
  type KeyedCallOptions,
  type OperationMethod,
  type PathClient,
  type VendorDescription,
  vendorWords,
} from "@invitekit/core";
import type { components, operations, paths } from "./schema.gen.js";
import type {
  ListUsersInput,
  CreateUserInput,
  GetUserInput,
  UpdateUserInput,
  ListAccountMembershipsInput,
  AddAccountMembershipInput,
  UpdateAccountMembershipInput,
  ListTeamMembershipsInput,
  AddTeamMembershipInput,
  SearchUsersInput,
  RevokeInviteInput,
  InviteUserInput,
} from "./inputs.gen.js";

/** What the transport knows about this API. */
export const vendor: VendorDescription = {
  vendor: "solvimon",
  userAgent: "invitekit-solvimon/0.0.0",
  servers: { test: "https://test.api.solvimon.com", live: "https://api.solvimon.com" },
  schemes: {
    apiKey: { header: "X-API-KEY" },
    bearer: { header: "Authorization", prefix: "Bearer " },
  },
  requestIdHeader: "X-REQUEST-ID",
  words: vendorWords(["message"]),
  common: {
    security: [["apiKey"], ["bearer"]],
    parameters: {
      version: { in: "path", value: "1" },
      "x-platform-id": { in: "header" },
      idempotencyKey: { in: "header", name: "Idempotency-Key" },
    },
    success: { 200: "json" },
    begins: "{",
    idempotency: idempotency({ running: 422, retryable: "Idempotency-Retryable", replayed: "Idempotent-Replayed" }),
  },
  operations: {
    listUsers: {
      route: "GET /v{version}/users",
      parameters: {
        active: {},
        username: {},
        limit: {},
        page: {},
        order_by: {},
        order_direction: {},
      },
    },
    createUser: {
      route: "POST /v{version}/users",
      body: { type: "application/json" },
      success: { 201: "json" },
    },
    getUser: { route: "GET /v{version}/users/{resourceId}" },
    updateUser: {
      route: "PATCH /v{version}/users/{resourceId}",
      body: { type: "application/json" },
    },
    listAccountMemberships: {
      route: "GET /v{version}/users/{resourceId}/memberships",
      begins: "[",
    },
    addAccountMembership: {
      route: "POST /v{version}/users/{resourceId}/memberships",
      body: { type: "application/json" },
      success: { 201: "json" },
      begins: "[",
    },
    updateAccountMembership: {
      route: "PATCH /v{version}/users/{resourceId}/memberships/{membershipResourceId}",
      body: { type: "application/json" },
      begins: "[",
    },
    listTeamMemberships: { route: "GET /v{version}/users/{resourceId}/teams" },
    addTeamMembership: {
      route: "POST /v{version}/users/{resourceId}/teams",
      body: { type: "application/json" },
      success: { 201: "json" },
      begins: "[",
    },
    searchUsers: {
      route: "GET /v{version}/users/search",
      begins: "[",
      parameters: { username: {}, user_type: {}, resource_id: { in: "header" } },
    },
    revokeInvite: {
      route: "POST /v{version}/users/revoke-invite",
      body: { type: "application/json" },
    },
    inviteUser: {
      route: "POST /v{version}/users/invite",
      body: { type: "application/json", required: true },
    },
  },
};

/** The credentials of this API: one of these alternatives. */
export type SolvimonAuth =
  | {
      /** An API key. It is bound to one environment; the other one answers 401. */
      readonly apiKey: Credential;
      readonly bearer?: never;
    }
  | {
      /** An auth token. */
      readonly bearer: Credential;
      readonly apiKey?: never;
    };

/**
 * The servers of this API, by name. The first is the default.
 *
 * - `test`: Test environment. A key of the live environment gets 401 here.
 * - `live`: Live environment. A key of the test environment gets 401 here.
 */
export type SolvimonServer = "test" | "live";

/** Headers that a client of Solvimon users can send with every call. */
export interface SolvimonHeaders {
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** The id of a resource. How it limits the answer isn't documented. */
  readonly resource_id?: string | undefined;
  readonly [name: string]: string | undefined;
}

/** Options of createSolvimonClient. */
export interface SolvimonClientOptions
  extends ClientOptions<SolvimonAuth, SolvimonServer, SolvimonHeaders> {
  /** The credentials, or a function that fetches them. */
  readonly auth: AuthOption<SolvimonAuth>;
}

/** A client of Solvimon users: every operation by its id, and every path by its method. */
export interface SolvimonClient extends PathClient<paths, KeyedCallOptions> {
  /**
   * List users
   *
   * Returns one page of the users.
   *
   * `GET /v{version}/users`
   *
   * Permission: USER.MORTAL.VIEW
   */
  readonly listUsers: OperationMethod<operations["listUsers"], ListUsersInput, components["schemas"]["UserPage"]>;

  /**
   * Create a user
   *
   * Creates a user and returns it. Whether the person is told isn't documented; to invite somebody,
   * use inviteUser.
   *
   * `POST /v{version}/users`
   *
   * Permission: USER.MORTAL.CREATE
   */
  readonly createUser: OperationMethod<operations["createUser"], CreateUserInput, components["schemas"]["User"]>;

  /**
   * Get a user
   *
   * Returns the user with this id. What an unknown id gets isn't documented.
   *
   * `GET /v{version}/users/{resourceId}`
   *
   * Permission: USER.MORTAL.VIEW
   */
  readonly getUser: OperationMethod<operations["getUser"], GetUserInput, components["schemas"]["User"]>;

  /**
   * Change a user's password or username
   *
   * Changes the password or the username of a user and returns the user.
   *
   * `PATCH /v{version}/users/{resourceId}`
   *
   * Permission: USER.MORTAL.UPDATE
   */
  readonly updateUser: OperationMethod<operations["updateUser"], UpdateUserInput, components["schemas"]["User"]>;

  /**
   * List a user's account memberships
   *
   * Returns all account memberships of a user.
   *
   * `GET /v{version}/users/{resourceId}/memberships`
   *
   * Permission: USER.MORTAL.VIEW
   */
  readonly listAccountMemberships: OperationMethod<operations["listAccountMemberships"], ListAccountMembershipsInput, components["schemas"]["AccountMembershipList"]>;

  /**
   * Add an account membership to a user
   *
   * Makes a user a member of an account and returns account memberships.
   *
   * `POST /v{version}/users/{resourceId}/memberships`
   *
   * Permission: USER.MORTAL.UPDATE
   */
  readonly addAccountMembership: OperationMethod<operations["addAccountMembership"], AddAccountMembershipInput, components["schemas"]["AccountMembershipList"]>;

  /**
   * Change an account membership
   *
   * Changes one account membership of a user and returns account memberships.
   *
   * `PATCH /v{version}/users/{resourceId}/memberships/{membershipResourceId}`
   *
   * Permission: USER.MORTAL.UPDATE
   */
  readonly updateAccountMembership: OperationMethod<operations["updateAccountMembership"], UpdateAccountMembershipInput, components["schemas"]["AccountMembershipList"]>;

  /**
   * List a user's team memberships
   *
   * Returns all team memberships of a user.
   *
   * `GET /v{version}/users/{resourceId}/teams`
   *
   * Permission: USER.MORTAL.VIEW
   */
  readonly listTeamMemberships: OperationMethod<operations["listTeamMemberships"], ListTeamMembershipsInput, operations["listTeamMemberships"]["responses"][200]["content"]["application/json"]>;

  /**
   * Add a team membership to a user
   *
   * Makes a user a member of a team, which gives access to all the accounts that the team has
   * access to, and returns team memberships.
   *
   * `POST /v{version}/users/{resourceId}/teams`
   *
   * Permission: USER.MORTAL.UPDATE
   */
  readonly addTeamMembership: OperationMethod<operations["addTeamMembership"], AddTeamMembershipInput, components["schemas"]["TeamMembershipList"]>;

  /**
   * Search users
   *
   * Returns the users that match the given filters.
   *
   * `GET /v{version}/users/search`
   *
   * Permission: USER.MORTAL.VIEW
   */
  readonly searchUsers: OperationMethod<operations["searchUsers"], SearchUsersInput, operations["searchUsers"]["responses"][200]["content"]["application/json"]>;

  /**
   * Revoke an invitation
   *
   * Revokes the invitation of the user with this username and returns the user. Of the members of
   * the body, `username` is the one that counts.
   *
   * `POST /v{version}/users/revoke-invite`
   *
   * Permission: USER.MORTAL.UPDATE
   */
  readonly revokeInvite: OperationMethod<operations["revokeInvite"], RevokeInviteInput, components["schemas"]["User"]>;

  /**
   * Invite a user
   *
   * Invites a person as a user and returns the invitation.
   *
   * `POST /v{version}/users/invite`
   *
   * Permission: USER.MORTAL.CREATE
   */
  readonly inviteUser: OperationMethod<operations["inviteUser"], InviteUserInput, components["schemas"]["UserInvite"]>;
}
