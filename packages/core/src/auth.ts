import { abortable } from "./abortable.js";
import {
  type AuthOption,
  type Credentials,
  checkCredential,
  resolveOption,
} from "./credentials.js";
import type { SchemeDescription } from "./description.js";
import { ConfigError } from "./errors.js";
import type { Layer } from "./send.js";

export interface AuthOptions {
  readonly auth: AuthOption<Credentials> | undefined;
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The only origin that credentials are sent to. */
  readonly origin: string;
}

/** Adds to each request what one alternative of the operation's security asks for, and no more. */
export function authenticate({ auth, schemes, origin }: AuthOptions): Layer {
  return (next) => async (url, init, call) => {
    const context = { operation: call.id, attempts: call.attempts };
    if (url.origin !== origin) {
      throw new ConfigError("path", `leads to another origin than ${origin}`, context);
    }
    if (call.security.every((alternative) => alternative.length === 0)) {
      return next(url, init, call);
    }
    const given = await abortable(resolveOption("auth", auth, context), call.signal);
    const names = call.security.find((each) => each.every((name) => given?.[name] !== undefined));
    if (names === undefined) {
      const wanted = call.security.map((each) => each.join(" and ")).join(", or ");
      throw new ConfigError("auth", `lacks what this operation needs: ${wanted}`, context);
    }
    const headers: Record<string, string> = { ...init.headers };
    for (const name of names) {
      const { header, prefix = "" } = schemes[name] as SchemeDescription;
      const option = `auth.${name}`;
      const value = await abortable(resolveOption(option, given?.[name], context), call.signal);
      headers[header.toLowerCase()] = prefix + checkCredential(option, value, prefix, context);
    }
    return next(url, { ...init, headers }, call);
  };
}
