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

/** Asks a provider. What it throws becomes the cause of a ConfigError. */
export async function askForCredential<Value>(
  option: string,
  value: Value | ((context: CredentialContext) => Value | Promise<Value>),
  call: Call,
): Promise<Value> {
  try {
    return value instanceof Function ? await value({ reason: "initial" }) : value;
  } catch (cause) {
    throw new ConfigError(option, "failed: see the cause", call, cause);
  }
}
