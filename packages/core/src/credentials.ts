import { ConfigError } from "./errors.js";
import type { Call } from "./send.js";

/** Why a credential is asked for. */
export interface CredentialContext {
  readonly reason: "initial";
}

/** A secret, or a function that fetches it: called before each request, so it should cache. */
export type Credential = string | ((context: CredentialContext) => string | Promise<string>);

/** Credentials by scheme, or a function that fetches the whole set. */
export type AuthOption<Auth> = Auth | ((context: CredentialContext) => Auth | Promise<Auth>);

/** A set of credentials whose schemes aren't known here. */
export type Credentials = Readonly<Record<string, Credential | undefined>>;

/** Asks a provider. What it throws becomes the cause of a ConfigError; an abort doesn't wait for it. */
export async function askForCredential<Value>(
  option: string,
  value: Value | ((context: CredentialContext) => Value | Promise<Value>),
  call: Call,
): Promise<Value> {
  if (!(value instanceof Function)) {
    return value;
  }
  const { signal } = call;
  const settled = new AbortController();
  try {
    return await new Promise<Value>((resolve, reject) => {
      signal?.addEventListener("abort", reject, settled);
      // Called in a promise, so that a provider which throws at once rejects.
      Promise.resolve({ reason: "initial" as const })
        .then(value)
        .then(resolve, reject);
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ConfigError(option, "failed: see the cause", call, cause);
  } finally {
    settled.abort();
  }
}
