import { createClient } from "@invitekit/core";
import { type KareClient, type KareClientOptions, vendor } from "./vendor.gen.js";

export type {
  ApiErrorOf,
  Attempt,
  AttemptEvent,
  AuthOption,
  CallOptions,
  ClientOptions,
  Credential,
  CredentialContext,
  DecodeErrorKind,
  Delivery,
  Fetch,
  HeaderValues,
  KeyedCallOptions,
  OnAttempt,
  PathClient,
  PathResult,
  Reconciled,
  ResolvedCredentials,
  TimeoutPhase,
  TransportOptions,
} from "@invitekit/core";
export {
  ApiError,
  ConfigError,
  ConnectionError,
  DecodeError,
  InvitekitError,
  isApiError,
  RedirectError,
  reconcile,
  TimeoutError,
} from "@invitekit/core";
// One type an operation, whose list is the document.
export type * from "./inputs.gen.js";
export { createKareLogIn, type KareLogIn } from "./log-in.js";
export type { components, operations, paths } from "./schema.gen.js";
export type {
  KareAuth,
  KareClient,
  KareClientOptions,
  KareHeaders,
  KareServer,
} from "./vendor.gen.js";

/** Creates a client of Kare users. */
export function createKareClient(options: KareClientOptions = {}): KareClient {
  return createClient(vendor, options);
}
