import { type AuthOption, askForCredential, type Credentials } from "./credentials.js";
import type { SchemeDescription } from "./description.js";
import { ConfigError } from "./errors.js";
import { refuseUnknown } from "./own-properties.js";
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
    if (url.origin !== origin) {
      throw new ConfigError("path", `leaves ${origin}`, call);
    }
    const { security } = call;
    const headers = new Headers(init.headers);
    // An operation that needs nothing isn't held up by a provider.
    if (security[0]) {
      const given: Credentials = { ...(await askForCredential("auth", auth, call)) };
      const names = security.find((each) => each.every((name) => given[name] !== undefined));
      if (!names) {
        throw new ConfigError(
          "auth",
          `must hold ${security.join(" or ").replaceAll(",", " and ")}`,
          call,
        );
      }
      refuseUnknown(given, Object.keys(schemes), call);
      for (const name of names) {
        const { header, prefix = "" } = schemes[name] as SchemeDescription;
        const value = await askForCredential(`auth.${name}`, given[name], call);
        // A secret read from a file or a shell often ends in a line break.
        const credential = `${value ?? ""}`.trim();
        // Visible ASCII without spaces; a "Bearer " that was pasted along is caught too.
        if (!/^[!-~]+$/.test(credential)) {
          throw new ConfigError(`auth.${name}`, "must be bare ASCII, without spaces", call);
        }
        headers.set(header, prefix + credential);
      }
    }
    // While a provider was asked: a fetch that knows no signals would send what nobody waits for.
    call.signal?.throwIfAborted();
    return next(url, { ...init, headers }, call);
  };
}
