import { createClient } from "@invitekit/core";
import { type SoftwareoneClient, type SoftwareoneClientOptions, vendor } from "./vendor.gen.js";

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
  SoftwareoneAuth,
  SoftwareoneClient,
  SoftwareoneClientOptions,
  SoftwareoneServer,
} from "./vendor.gen.js";

/** Creates a client of SoftwareOne Marketplace users. */
export function createSoftwareoneClient(options: SoftwareoneClientOptions): SoftwareoneClient {
  return createClient(vendor, options);
}
