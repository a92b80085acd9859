import { createClient } from "@invitekit/core";
import { type SolvimonClient, type SolvimonClientOptions, vendor } from "./vendor.gen.js";

export {
  ApiError,
  ConfigError,
  ConnectionError,
  DecodeError,
  InvitekitError,
  isApiError,
  RedirectError,
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
