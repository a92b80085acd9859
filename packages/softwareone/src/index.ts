import { createClient } from "@invitekit/core";
import { type SoftwareoneClient, type SoftwareoneClientOptions, vendor } from "./vendor.gen.js";

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
  SoftwareoneAuth,
  SoftwareoneClient,
  SoftwareoneClientOptions,
  SoftwareoneHeaders,
  SoftwareoneServer,
} from "./vendor.gen.js";

/** Creates a client of SoftwareOne Marketplace users. */
export function createSoftwareoneClient(options: SoftwareoneClientOptions): SoftwareoneClient {
  return createClient(vendor, options);
}
