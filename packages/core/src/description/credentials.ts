/**
 * Why a credential is requested. `previous` is the one that the server refused. `signal` ends when the
 * request that needs it is over; after a 401, which calls share, at the time limit. Pass it on to `fetch`.
 */
export type CredentialContext<Value = string> = { readonly signal: AbortSignal } & (
  | { readonly reason: "initial"; readonly previous?: never }
  | { readonly reason: "unauthorized"; readonly previous: Value }
);

/**
 * A secret, or a function that fetches it. The function is called before each request, so it should
 * cache: `cachedCredential` does. After a 401 it is called with the reason `unauthorized`, once for all concurrent calls.
 */
export type Credential = string | ((context: CredentialContext) => string | Promise<string>);

/** Credentials by scheme, or a function that fetches all of them. */
export type AuthOption<Auth> =
  | Auth
  | ((context: CredentialContext<ResolvedCredentials>) => Auth | Promise<Auth>);

/** A set of credentials whose schemes aren't known here. */
export type Credentials = Readonly<Record<string, Credential | undefined>>;

/** The secrets that a request was sent with, by scheme. */
export type ResolvedCredentials = Readonly<Record<string, string>>;
