import { createClient } from "@invitekit/core";
import { type FlatfileClient, type FlatfileClientOptions, vendor } from "./vendor.gen.js";

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
  FlatfileAuth,
  FlatfileClient,
  FlatfileClientOptions,
  FlatfileServer,
} from "./vendor.gen.js";

/** Creates a client of Flatfile users. */
export function createFlatfileClient(options: FlatfileClientOptions): FlatfileClient {
  return createClient(vendor, options);
}
