// Generated from specs/kare/openapi.yaml by `npm run generate`. Do not edit.
import type {
  ClientOptions,
  Credential,
  OperationMethod,
  PathClient,
  VendorDescription,
} from "@invitekit/core";
import type { components, operations, paths } from "./schema.gen.js";
import type {
  InviteUserInput,
  UpdateUserInput,
  GetUserInput,
  LogInInput,
  VerifyTokenInput,
} from "./inputs.gen.js";

/** What the transport knows about this API. */
export const vendor: VendorDescription = {
  vendor: "kare",
  userAgent: "invitekit-kare/0.0.0",
  servers: { default: "https://z52mnqg347.execute-api.eu-west-3.amazonaws.com/main" },
  schemes: {
    bearer: { header: "Authorization", prefix: "Bearer " },
    sessionToken: { header: "x-session-token" },
  },
  common: { security: [["bearer", "sessionToken"]], success: { 201: "json" }, begins: "{" },
  operations: {
    inviteUser: {
      route: "POST /users-organizations/v1/ad/invite",
      body: { type: "application/json", required: true },
    },
    updateUser: {
      route: "PATCH /users-organizations/v1/rs/users/{userId}",
      body: { type: "application/json", required: true },
      success: { 200: "json" },
    },
    getUser: { route: "GET /users/v1/rs/{userId}", success: { 200: "json" } },
    logIn: {
      route: "POST /auth/v1/rs/login/credentials",
      security: [],
      body: { type: "application/json", required: true },
    },
    verifyToken: {
      route: "POST /auth/v1/rs/token/verify",
      security: [["bearer"]],
      body: { type: "application/json", required: true },
    },
  },
};

/** The credentials of this API. */
export interface KareAuth {
  /** The access token that a log-in answers with. */
  readonly bearer: Credential;
  /** The session token that a log-in answers with. */
  readonly sessionToken: Credential;
}

/**
 * The servers of this API, by name. The first is the default.
 *
 * - `default`: The `main` stage of the vendor's AWS API Gateway, the only server documented.
 */
export type KareServer = "default";

/** Headers that a client of Kare users can send with every call. */
export interface KareHeaders {
  readonly [name: string]: string | undefined;
}

/** Options of createKareClient. */
export type KareClientOptions = ClientOptions<KareAuth, KareServer, KareHeaders>;

/** A client of Kare users: every operation by its id, and every path by its method. */
export interface KareClient extends PathClient<paths> {
  /**
   * Invite a user to the organization
   *
   * Creates a user of the organization and invites the person. Needs the bearer token and the
   * session token together. The vendor documents no idempotency key, nor what an e-mail address
   * that was invited before gets.
   *
   * `POST /users-organizations/v1/ad/invite`
   */
  readonly inviteUser: OperationMethod<operations["inviteUser"], InviteUserInput, operations["inviteUser"]["responses"][201]["content"]["application/json"]>;

  /**
   * Update a user of the organization
   *
   * Changes a user of the organization. Needs the bearer token and the session token together.
   *
   * `PATCH /users-organizations/v1/rs/users/{userId}`
   */
  readonly updateUser: OperationMethod<operations["updateUser"], UpdateUserInput, operations["updateUser"]["responses"][200]["content"]["application/json"]>;

  /**
   * Get a user
   *
   * Returns one user, and what the caller may do with them. Needs the bearer token and the session
   * token together.
   *
   * `GET /users/v1/rs/{userId}`
   */
  readonly getUser: OperationMethod<operations["getUser"], GetUserInput, operations["getUser"]["responses"][200]["content"]["application/json"]>;

  /**
   * Log in with e-mail and password
   *
   * Exchanges an e-mail address and a password for the credentials of the other operations: the
   * access token is the bearer token, the session token the `x-session-token`, where needed.
   *
   * `POST /auth/v1/rs/login/credentials`
   */
  readonly logIn: OperationMethod<operations["logIn"], LogInInput, operations["logIn"]["responses"][201]["content"]["application/json"]>;

  /**
   * Verify a token
   *
   * Verifies a token and answers with credentials and what they are for. Needs the bearer token
   * alone.
   *
   * `POST /auth/v1/rs/token/verify`
   */
  readonly verifyToken: OperationMethod<operations["verifyToken"], VerifyTokenInput, components["schemas"]["VerifiedToken"]>;
}
