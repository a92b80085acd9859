// Generated from specs/softwareone/openapi.yaml by `npm run generate`. Do not edit.
import {
  type AuthOption,
  type CallOptions,
  type ClientOptions,
  type Credential,
  type PathClient,
  rawQuery,
  serializer,
  type VendorDescription,
} from "@invitekit/core";
import type { components, operations, paths } from "./schema.gen.js";

/** What the transport knows of this API. */
export const vendor: VendorDescription = {
  userAgent: "invitekit-softwareone/0.0.0",
  servers: { default: "https://api.platform.softwareone.com" },
  schemes: { bearer: { header: "Authorization", prefix: "Bearer " } },
  common: { security: [["bearer"]], success: { 200: "json" } },
  operations: {
    listUsers: {
      route: "GET /public/v1/accounts/account-users",
      parameters: {
        filter: { serialize: serializer("form", true) },
        rql: { serialize: rawQuery },
        select: {},
        order: {},
        limit: {},
        offset: {},
      },
    },
    inviteUser: {
      route: "POST /public/v1/accounts/account-users",
      body: { type: "application/json", required: true },
      success: { 201: "json" },
    },
    getUser: { route: "GET /public/v1/accounts/account-users/{id}", parameters: { select: {} } },
    deleteUser: { route: "DELETE /public/v1/accounts/account-users/{id}", success: { 204: "" } },
    addUserToGroup: {
      route: "POST /public/v1/accounts/account-users/{id}/groups",
      body: { type: "application/json", required: true },
    },
    replaceUserGroups: {
      route: "PUT /public/v1/accounts/account-users/{id}/groups",
      body: { type: "application/json", required: true },
    },
    removeUserFromGroup: {
      route: "DELETE /public/v1/accounts/account-users/{id}/groups/{userGroupId}",
      success: { 204: "" },
    },
    acceptInvite: { route: "POST /public/v1/accounts/account-users/{id}/accept-invite" },
    resendInvite: {
      route: "POST /public/v1/accounts/account-users/{id}/resend-invite",
      notifies: true,
    },
    sendNewInvite: {
      route: "POST /public/v1/accounts/account-users/{id}/send-new-invite",
      notifies: true,
    },
  },
};

/** The credentials of this API. */
export interface SoftwareoneAuth {
  /** An API token. It looks like `idt:TKN-1234-5678:<secret>`. */
  readonly bearer: Credential;
}

/**
 * The servers of this API, by name. The first is the default.
 *
 * - `default`: The Marketplace platform.
 */
export type SoftwareoneServer = "default";

/** Headers that a client of SoftwareOne Marketplace users can send with every call. */
export interface SoftwareoneHeaders {
  readonly [name: string]: string | undefined;
}

/** Options of createSoftwareoneClient. */
export interface SoftwareoneClientOptions
  extends ClientOptions<SoftwareoneAuth, SoftwareoneServer, SoftwareoneHeaders> {
  /** The credentials, or a function that fetches them. */
  readonly auth: AuthOption<SoftwareoneAuth>;
}

/** Input of listUsers. */
export interface ListUsersInput extends CallOptions {
  /**
   * Simple filters: each member is sent as a query parameter of its own, named after a member of
   * the account user, and means that this member equals the value. Dates are in UTC with three
   * digits of milliseconds.
   */
  readonly filter?: NonNullable<operations["listUsers"]["parameters"]["query"]>["filter"] | undefined;
  /**
   * A filter as an RQL expression, sent without a name as a piece of the query string
   * (`?eq(user.email,"a@b.c")&limit=10`, never `?rql=`). Operators: and, or, not, eq, ne, gt, ge,
   * lt, le, ilike, in, out, any, all, empty(), null(). Ids stand in double quotes; dates are in UTC
   * with three digits of milliseconds.
   */
  readonly rql?: string | undefined;
  /**
   * Members to add to the answer (`+` before the name) or to leave out (`-`), separated by commas.
   * What an answer leaves out is listed in its `$meta.omitted`.
   */
  readonly select?: string | undefined;
  /** Members to sort by, separated by commas; `+` before one is ascending, `-` descending. */
  readonly order?: string | undefined;
  /** Number of users on a page, at most 100. With 0 they are only counted. */
  readonly limit?: number | undefined;
  /** Number of users to skip. */
  readonly offset?: number | undefined;
}

/** Input of inviteUser. */
export interface InviteUserInput extends CallOptions {
  /** The person to invite, and the account and user groups to invite to. */
  readonly body: components["schemas"]["CreateAccountUser"];
}

/** Input of getUser. */
export interface GetUserInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
  /**
   * Members to add to the answer (`+` before the name) or to leave out (`-`), separated by commas.
   * What an answer leaves out is listed in its `$meta.omitted`.
   */
  readonly select?: string | undefined;
}

/** Input of deleteUser. */
export interface DeleteUserInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
}

/** Input of addUserToGroup. */
export interface AddUserToGroupInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
  /** The user group to add the account user to. */
  readonly body: components["schemas"]["GroupReference"];
}

/** Input of replaceUserGroups. */
export interface ReplaceUserGroupsInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
  /** The user groups that the account user is to have, as a bare array. */
  readonly body: operations["replaceUserGroups"]["requestBody"]["content"]["application/json"];
}

/** Input of removeUserFromGroup. */
export interface RemoveUserFromGroupInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
  /** Id of the user group. It looks like UGR-1234-5678. */
  readonly userGroupId: string;
}

/** Input of acceptInvite. */
export interface AcceptInviteInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
}

/** Input of resendInvite. */
export interface ResendInviteInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
}

/** Input of sendNewInvite. */
export interface SendNewInviteInput extends CallOptions {
  /** Id of the account user. It looks like AUSR-1234-5678-9012. */
  readonly id: string;
}

/** What each operation takes, by its id. */
export interface SoftwareoneInputs {
  listUsers: ListUsersInput;
  inviteUser: InviteUserInput;
  getUser: GetUserInput;
  deleteUser: DeleteUserInput;
  addUserToGroup: AddUserToGroupInput;
  replaceUserGroups: ReplaceUserGroupsInput;
  removeUserFromGroup: RemoveUserFromGroupInput;
  acceptInvite: AcceptInviteInput;
  resendInvite: ResendInviteInput;
  sendNewInvite: SendNewInviteInput;
}

/**
 * A client of SoftwareOne Marketplace users: every operation by its id, and every path by its
 * method.
 */
export interface SoftwareoneClient extends PathClient<paths> {
  /**
   * List account users
   *
   * Returns a page of the account users that match the filters. Filters are the query string
   * itself: simple ones as `filter`, nested ones as `rql`. A page holds at most 100 users;
   * `limit=0` only counts them.
   *
   * `GET /public/v1/accounts/account-users`
   */
  listUsers(input?: ListUsersInput): Promise<components["schemas"]["AccountUserPage"]>;

  /**
   * Invite a user to an account
   *
   * Invites a person to an account and returns the account user that this creates. The invitation
   * expires after 7 days.
   *
   * `POST /public/v1/accounts/account-users`
   */
  inviteUser(input: InviteUserInput): Promise<components["schemas"]["AccountUser"]>;

  /**
   * Get an account user
   *
   * Returns the account user with this id.
   *
   * `GET /public/v1/accounts/account-users/{id}`
   */
  getUser(input: GetUserInput): Promise<components["schemas"]["AccountUser"]>;

  /**
   * Delete an account user
   *
   * Deletes the account user with this id.
   *
   * `DELETE /public/v1/accounts/account-users/{id}`
   */
  deleteUser(input: DeleteUserInput): Promise<undefined>;

  /**
   * Add an account user to a user group
   *
   * Adds the account user to one user group and returns the account user.
   *
   * `POST /public/v1/accounts/account-users/{id}/groups`
   */
  addUserToGroup(input: AddUserToGroupInput): Promise<components["schemas"]["AccountUser"]>;

  /**
   * Replace an account user's user groups
   *
   * Makes the given user groups the only ones of the account user and returns the account user.
   *
   * `PUT /public/v1/accounts/account-users/{id}/groups`
   */
  replaceUserGroups(input: ReplaceUserGroupsInput): Promise<components["schemas"]["AccountUser"]>;

  /**
   * Remove an account user from a user group
   *
   * Removes the account user from one user group.
   *
   * `DELETE /public/v1/accounts/account-users/{id}/groups/{userGroupId}`
   */
  removeUserFromGroup(input: RemoveUserFromGroupInput): Promise<undefined>;

  /**
   * Accept an invitation
   *
   * Accepts the account user's invitation and returns the account user.
   *
   * `POST /public/v1/accounts/account-users/{id}/accept-invite`
   */
  acceptInvite(input: AcceptInviteInput): Promise<components["schemas"]["AccountUser"]>;

  /**
   * Send an invitation again
   *
   * Sends the account user's invitation again and returns the account user. Every success notifies
   * the person once more. For an invitation that has expired, use sendNewInvite.
   *
   * `POST /public/v1/accounts/account-users/{id}/resend-invite`
   */
  resendInvite(input: ResendInviteInput): Promise<components["schemas"]["AccountUser"]>;

  /**
   * Send a new invitation in place of an expired one
   *
   * Sends the account user a new invitation when the last one has expired, and returns the account
   * user. Every success notifies the person once more.
   *
   * `POST /public/v1/accounts/account-users/{id}/send-new-invite`
   */
  sendNewInvite(input: SendNewInviteInput): Promise<components["schemas"]["AccountUser"]>;
}
