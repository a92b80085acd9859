// Written by hand: OpenAPI has no word for an operation that yields the credentials of the others.
import { type CredentialContext, createClient, type ResolvedCredentials } from "@invitekit/core";
import type { components } from "./schema.gen.js";
import { type KareAuth, type KareClient, type KareClientOptions, vendor } from "./vendor.gen.js";

/** A provider of both credentials, for the `auth` option. */
export type KareLogIn = (context: CredentialContext<ResolvedCredentials>) => Promise<KareAuth>;

/**
 * Logs in with e-mail and password: when credentials are first needed, and again when they are refused.
 * The tokens are kept in memory, for all clients that are given the same log-in. Without `baseUrl` the
 * password goes to the vendor's own server: pass `server`, `baseUrl` and `fetch` here as well if the
 * client has them. A log-in that fails is the cause of the call's ConfigError.
 */
export function createKareLogIn(
  who: components["schemas"]["LogIn"],
  options: Omit<KareClientOptions, "auth"> = {},
): KareLogIn {
  const client: KareClient = createClient(vendor, options);
  let tokens: Promise<KareAuth> | undefined;

  async function logIn(): Promise<KareAuth> {
    const { data } = await client.logIn({ body: who });
    // What the server sends is its own: it may be null.
    const { accessToken, sessionToken } = data ?? {};
    if (!accessToken || !sessionToken) {
      throw new Error("The log-in answered without an accessToken or a sessionToken.");
    }
    return { bearer: accessToken, sessionToken };
  }

  return async ({ previous }) => {
    const kept = tokens;
    const isRefused = previous !== undefined && (await kept)?.bearer === previous.bearer;
    // Unless another client has renewed them meanwhile.
    if (isRefused && tokens === kept) {
      tokens = undefined;
    }
    if (!tokens) {
      const fresh = logIn();
      tokens = fresh;
      // What failed is tried again by the next call.
      fresh.catch(() => {
        tokens = tokens === fresh ? undefined : tokens;
      });
    }
    return tokens;
  };
}
