import { createClient } from "@invitekit/core";
import { type FlatfileClient, type FlatfileClientOptions, vendor } from "./vendor.gen.js";

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
  FlatfileAuth,
  FlatfileClient,
  FlatfileClientOptions,
  FlatfileServer,
} from "./vendor.gen.js";

/** Creates a client of Flatfile users. */
export function createFlatfileClient(options: FlatfileClientOptions): FlatfileClient {
  return createClient(vendor, options);
}
