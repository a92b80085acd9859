import { createClient } from "@invitekit/core";
import { type SolvimonClient, type SolvimonClientOptions, vendor } from "./vendor.gen.js";

export {
  ApiError,
  type Attempt,
  type AttemptEvent,
  ConfigError,
  ConnectionError,
  type CredentialContext,
  DecodeError,
  InvitekitError,
  isApiError,
  type Reconciled,
  RedirectError,
  reconcile,
  TimeoutError,
} from "@invitekit/core";
export type { components, operations, paths } from "./schema.gen.js";
export type {
  SolvimonAuth,
  SolvimonClient,
  SolvimonClientOptions,
  SolvimonServer,
} from "./vendor.gen.js";

/** Creates a client of Solvimon users. */
export function createSolvimonClient(options: SolvimonClientOptions): SolvimonClient {
  return createClient(vendor, options);
}
