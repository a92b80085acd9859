import { createClient } from "@invitekit/core";
import { type KareClient, type KareClientOptions, vendor } from "./vendor.gen.js";

export * from "@invitekit/core/exports";
// One type for each operation of the document.
export type * from "./inputs.gen.js";
export { createKareLogIn, type KareLogIn } from "./log-in.js";
export type { components, operations, paths } from "./schema.gen.js";
export type {
  KareAuth,
  KareClient,
  KareClientOptions,
  KareHeaders,
  KareServer,
} from "./vendor.gen.js";

/** Creates a client of Kare users. */
export function createKareClient(options: KareClientOptions = {}): KareClient {
  return createClient(vendor, options);
}
