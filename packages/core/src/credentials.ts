import { ConfigError, type ErrorContext } from "./errors.js";

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

/** A credential as it may stand in a header, else a ConfigError that names `option`, never the value. */
export function checkCredential(
  option: string,
  value: unknown,
  prefix: string,
  context: Partial<ErrorContext>,
): string {
  // A secret read from a file or a shell often ends in a line break.
  const credential = typeof value === "string" ? value.trim() : "";
  if (credential === "") {
    throw new ConfigError(option, "is empty: pass the credential as text", context);
  }
  if (prefix !== "" && credential.toLowerCase().startsWith(prefix.toLowerCase())) {
    throw new ConfigError(option, `starts with "${prefix}", which is added for you: remove it`, context);
  }
  if (!/^[\x21-\x7e]+$/.test(credential)) {
    throw new ConfigError(option, "has a space, a control or a non-ASCII character inside", context);
  }
  return credential;
}

/** Asks a provider. What it throws becomes the cause of a ConfigError: nothing has been sent. */
export async function resolveOption<Value>(
  option: string,
  value: Value | ((context: CredentialContext) => Value | Promise<Value>),
  context: Partial<ErrorContext>,
): Promise<Value> {
  if (typeof value !== "function") {
    return value;
  }
  try {
    return await (value as (context: CredentialContext) => Value | Promise<Value>)({
      reason: "initial",
    });
  } catch (cause) {
    throw new ConfigError(option, "could not be resolved: see the cause", { ...context, cause });
  }
}
