import { createClient } from "@invitekit/core";
import { type FlatfileClient, type FlatfileClientOptions, vendor } from "./vendor.gen.js";

export * from "@invitekit/core/exports";
// One type for each operation of the document.
export type * from "./inputs.gen.js";
export type { components, operations, paths } from "./schema.gen.js";
export type {
  FlatfileAuth,
  FlatfileClient,
  FlatfileClientOptions,
  FlatfileHeaders,
  FlatfileServer,
} from "./vendor.gen.js";

/** Creates a client of Flatfile users. */
export function createFlatfileClient(options: FlatfileClientOptions): FlatfileClient {
  return createClient(vendor, options);
}
