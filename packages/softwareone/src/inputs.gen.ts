// Generated from specs/softwareone/openapi.yaml by `npm run generate`. Do not edit.
import type { CallOptions } from "@invitekit/core";
import type { components, operations } from "./schema.gen.js";

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
