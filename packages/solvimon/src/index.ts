import { createClient } from "@invitekit/core";
import { type SolvimonClient, type SolvimonClientOptions, vendor } from "./vendor.gen.js";

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
export type { components, operations, paths } from "./schema.gen.js";
export type {
  SolvimonAuth,
  SolvimonClient,
  SolvimonClientOptions,
  SolvimonHeaders,
  SolvimonServer,
} from "./vendor.gen.js";

/** Creates a client of Solvimon users. */
export function createSolvimonClient(options: SolvimonClientOptions): SolvimonClient {
  return createClient(vendor, options);
}
