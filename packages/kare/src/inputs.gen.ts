// Generated from specs/kare/openapi.yaml by `npm run generate`. Do not edit.
import type { CallOptions } from "@invitekit/core";
import type { components } from "./schema.gen.js";

/** Input of inviteUser. */
export interface InviteUserInput extends CallOptions {
  /** The person to invite and their permissions. */
  readonly body: components["schemas"]["UserInvite"];
}

/** Input of updateUser. */
export interface UpdateUserInput extends CallOptions {
  /** Id of the user, or `me` for the user whom the credentials belong to. */
  readonly userId: components["schemas"]["SafeInteger"] | "me";
  /** What to change. */
  readonly body: components["schemas"]["UserUpdate"];
}

/** Input of getUser. */
export interface GetUserInput extends CallOptions {
  /** Id of the user. Unlike for an update, `me` is not documented here. */
  readonly userId: components["schemas"]["SafeInteger"];
}

/** Input of logIn. */
export interface LogInInput extends CallOptions {
  /** Who logs in. */
  readonly body: components["schemas"]["LogIn"];
}

/** Input of verifyToken. */
export interface VerifyTokenInput extends CallOptions {
  /** The token to verify. */
  readonly body: components["schemas"]["TokenVerification"];
}
