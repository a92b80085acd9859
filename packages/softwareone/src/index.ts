import { createClient } from "@invitekit/core";
import { type SoftwareoneClient, type SoftwareoneClientOptions, vendor } from "./vendor.gen.js";

export * from "@invitekit/core/exports";
// One type for each operation of the document.
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
