import { createClient } from "@invitekit/core";
import { type SolvimonClient, type SolvimonClientOptions, vendor } from "./vendor.gen.js";

export * from "@invitekit/core/exports";
// One type for each operation of the document.
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
