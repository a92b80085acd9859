// Generated from specs/flatfile/openapi.yaml by `npm run generate`. Do not edit.
import type { CallOptions } from "@invitekit/core";
import type { components, operations } from "./schema.gen.js";

/** Input of listUsers. */
export interface ListUsersInput extends CallOptions {
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
  /** Returns only the user with this e-mail address. */
  readonly email?: string | undefined;
  /** Returns only users whose name or e-mail address this text is found in. */
  readonly search?: string | undefined;
  /** Field to sort by. */
  readonly sortField?: NonNullable<operations["listUsers"]["parameters"]["query"]>["sortField"] | undefined;
  /** Direction to sort in. */
  readonly sortDirection?: "asc" | "desc" | undefined;
  /** Users on a page. The largest size allowed is not documented. */
  readonly pageSize?: number | undefined;
  /**
   * Page to return, counted in pages of `pageSize` users. The number of the first page is not
   * documented.
   */
  readonly pageNumber?: number | undefined;
}

/** Input of inviteUser. */
export interface InviteUserInput extends CallOptions {
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
  /** The person to invite and the roles that they get. */
  readonly body: components["schemas"]["UserInvite"];
}

/** Input of resendInvite. */
export interface ResendInviteInput extends CallOptions {
  /** Id of the user. Those seen begin with `us_usr_`. */
  readonly userId: string;
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
}

/** Input of getUser. */
export interface GetUserInput extends CallOptions {
  /** Id of the user. Those seen begin with `us_usr_`. */
  readonly userId: string;
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
}

/** Input of updateUser. */
export interface UpdateUserInput extends CallOptions {
  /** Id of the user. Those seen begin with `us_usr_`. */
  readonly userId: string;
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
  /** What to change. */
  readonly body: components["schemas"]["UserUpdate"];
}

/** Input of deleteUser. */
export interface DeleteUserInput extends CallOptions {
  /** Id of the user. Those seen begin with `us_usr_`. */
  readonly userId: string;
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
}

/** Input of listUserRoles. */
export interface ListUserRolesInput extends CallOptions {
  /** Id of the user. Those seen begin with `us_usr_`. */
  readonly userId: string;
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
}

/** Input of assignUserRole. */
export interface AssignUserRoleInput extends CallOptions {
  /** Id of the user. Those seen begin with `us_usr_`. */
  readonly userId: string;
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
  /** The role, and what it is on. */
  readonly body: components["schemas"]["RoleAssignment"];
}

/** Input of removeUserRole. */
export interface RemoveUserRoleInput extends CallOptions {
  /** Id of the user. Those seen begin with `us_usr_`. */
  readonly userId: string;
  /** Id of the assignment, not of the role itself. Those seen begin with `us_acr_`. */
  readonly actorRoleId: string;
  /**
   * Has a single value. What it switches off is not documented.
   *
   * Default: `true`, which the client sends.
   */
  readonly "X-Disable-Hooks"?: "true" | undefined;
}
