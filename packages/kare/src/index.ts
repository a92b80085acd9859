import { createClient } from "@invitekit/core";
import { type KareClient, type KareClientOptions, vendor } from "./vendor.gen.js";

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
export { createKareLogIn, type KareLogIn } from "./log-in.js";
export type { components, operations, paths } from "./schema.gen.js";
export type {
  KareAuth,
  KareClient,
  KareClientOptions,
  KareServer,
} from "./vendor.gen.js";

/** Creates a client of Kare users. */
export function createKareClient(options: KareClientOptions = {}): KareClient {
  return createClient(vendor, options);
}
