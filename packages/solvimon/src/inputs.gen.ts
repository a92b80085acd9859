// Generated from specs/solvimon/openapi.yaml by `npm run generate`. Do not edit.
import type { CallOptions } from "@invitekit/core";
import type { components } from "./schema.gen.js";

/** Input of listUsers. */
export interface ListUsersInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Limits the answer to users that are active, or to those that are not. */
  readonly active?: boolean | undefined;
  /** Limits the answer to users with this username, an e-mail address. */
  readonly username?: string | undefined;
  /** Number of users on a page. */
  readonly limit?: number | undefined;
  /** Number of the page. */
  readonly page?: number | undefined;
  /** Member to sort by. Which ones are accepted isn't documented. */
  readonly order_by?: string | undefined;
  /** Direction to sort in, `asc` or `desc`. */
  readonly order_direction?: string | undefined;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of createUser. */
export interface CreateUserInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** The user to create. */
  readonly body?: components["schemas"]["UserInput"] | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of getUser. */
export interface GetUserInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Id of the user. */
  readonly resourceId: string;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of updateUser. */
export interface UpdateUserInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Id of the user. */
  readonly resourceId: string;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** The new password, the new username, or both. */
  readonly body?: components["schemas"]["UserInput"] | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of listAccountMemberships. */
export interface ListAccountMembershipsInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Id of the user. */
  readonly resourceId: string;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of addAccountMembership. */
export interface AddAccountMembershipInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Id of the user. */
  readonly resourceId: string;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** The membership to add. */
  readonly body?: components["schemas"]["AccountMembershipInput"] | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of updateAccountMembership. */
export interface UpdateAccountMembershipInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Id of the user. */
  readonly resourceId: string;
  /** Id of the account membership. */
  readonly membershipResourceId: string;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** The members to change. */
  readonly body?: components["schemas"]["AccountMembershipInput"] | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of listTeamMemberships. */
export interface ListTeamMembershipsInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Id of the user. */
  readonly resourceId: string;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of addTeamMembership. */
export interface AddTeamMembershipInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Id of the user. */
  readonly resourceId: string;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** The membership to add. */
  readonly body?: components["schemas"]["TeamMembershipInput"] | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of searchUsers. */
export interface SearchUsersInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Limits the answer to users with this username, an e-mail address. */
  readonly username?: string | undefined;
  /** Limits the answer to users of this type. The types aren't documented. */
  readonly user_type?: string | undefined;
  /** The id of a resource. How it limits the answer isn't documented. */
  readonly resource_id?: string | undefined;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of revokeInvite. */
export interface RevokeInviteInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** The user whose invitation is revoked, told by `username`. */
  readonly body?: components["schemas"]["UserInput"] | undefined;
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Input of inviteUser. */
export interface InviteUserInput extends CallOptions {
  /**
   * Version of the API.
   *
   * Default: `1`, which the client sends.
   */
  readonly version?: string | undefined;
  /** Platform ID. */
  readonly "x-platform-id"?: string | undefined;
  /** Whom to invite, and the memberships to give. */
  readonly body: components["schemas"]["UserInviteInput"];
  /**
   * Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a
   * call that succeeded with the 2xx it gave before. At most 255 characters. Every operation
   * accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status
   * of an answer tells what may be done with its key. 400: it may be used again once the request is
   * corrected. 409: it was used before with another body. 422: the first call with it is still
   * running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503:
   * the call may be repeated with it.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
}
