// Generated from specs/softwareone/openapi.yaml by `npm run generate`. Do not edit.
import {
  type AuthOption,
  type ClientOptions,
  type Credential,
  type OperationMethod,
  type PathClient,
  rawQuery,
  serializer,
  type VendorDescription,
  vendorWords,
} from "@invitekit/core";
import type { components, operations, paths } from "./schema.gen.js";
import type {
  ListUsersInput,
  InviteUserInput,
  GetUserInput,
  DeleteUserInput,
  AddUserToGroupInput,
  ReplaceUserGroupsInput,
  RemoveUserFromGroupInput,
  AcceptInviteInput,
  ResendInviteInput,
  SendNewInviteInput,
} from "./inputs.gen.js";

/** What the transport knows about this API. */
export const vendor: VendorDescription = {
  vendor: "softwareone",
  userAgent: "invitekit-softwareone/0.0.0",
  servers: { default: "https://api.platform.softwareone.com" },
  schemes: { bearer: { header: "Authorization", prefix: "Bearer " } },
  words: vendorWords(["title"], ["detail"]),
  common: { security: [["bearer"]], success: { 200: "json" }, begins: "{" },
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
  readonly listUsers: OperationMethod<operations["listUsers"], ListUsersInput, components["schemas"]["AccountUserPage"]>;

  /**
   * Invite a user to an account
   *
   * Invites a person to an account and returns the account user that this creates. The invitation
   * expires after 7 days.
   *
   * `POST /public/v1/accounts/account-users`
   */
  readonly inviteUser: OperationMethod<operations["inviteUser"], InviteUserInput, components["schemas"]["AccountUser"]>;

  /**
   * Get an account user
   *
   * Returns the account user with this id.
   *
   * `GET /public/v1/accounts/account-users/{id}`
   */
  readonly getUser: OperationMethod<operations["getUser"], GetUserInput, components["schemas"]["AccountUser"]>;

  /**
   * Delete an account user
   *
   * Deletes the account user with this id.
   *
   * `DELETE /public/v1/accounts/account-users/{id}`
   */
  readonly deleteUser: OperationMethod<operations["deleteUser"], DeleteUserInput, undefined>;

  /**
   * Add an account user to a user group
   *
   * Adds the account user to one user group and returns the account user.
   *
   * `POST /public/v1/accounts/account-users/{id}/groups`
   */
  readonly addUserToGroup: OperationMethod<operations["addUserToGroup"], AddUserToGroupInput, components["schemas"]["AccountUser"]>;

  /**
   * Replace an account user's user groups
   *
   * Makes the given user groups the only ones of the account user and returns the account user.
   *
   * `PUT /public/v1/accounts/account-users/{id}/groups`
   */
  readonly replaceUserGroups: OperationMethod<operations["replaceUserGroups"], ReplaceUserGroupsInput, components["schemas"]["AccountUser"]>;

  /**
   * Remove an account user from a user group
   *
   * Removes the account user from one user group.
   *
   * `DELETE /public/v1/accounts/account-users/{id}/groups/{userGroupId}`
   */
  readonly removeUserFromGroup: OperationMethod<operations["removeUserFromGroup"], RemoveUserFromGroupInput, undefined>;

  /**
   * Accept an invitation
   *
   * Accepts the account user's invitation and returns the account user.
   *
   * `POST /public/v1/accounts/account-users/{id}/accept-invite`
   */
  readonly acceptInvite: OperationMethod<operations["acceptInvite"], AcceptInviteInput, components["schemas"]["AccountUser"]>;

  /**
   * Send an invitation again
   *
   * Sends the account user's invitation again and returns the account user. Every success notifies
   * the person once more. For an invitation that has expired, use sendNewInvite.
   *
   * `POST /public/v1/accounts/account-users/{id}/resend-invite`
   */
  readonly resendInvite: OperationMethod<operations["resendInvite"], ResendInviteInput, components["schemas"]["AccountUser"]>;

  /**
   * Send a new invitation in place of an expired one
   *
   * Sends the account user a new invitation when the last one has expired, and returns the account
   * user. Every success notifies the person once more.
   *
   * `POST /public/v1/accounts/account-users/{id}/send-new-invite`
   */
  readonly sendNewInvite: OperationMethod<operations["sendNewInvite"], SendNewInviteInput, components["schemas"]["AccountUser"]>;
}
