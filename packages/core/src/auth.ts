import { discard } from "./body.js";
import type {
  AuthOption,
  CredentialContext,
  Credentials,
  ResolvedCredentials,
} from "./credentials.js";
import type { SchemeDescription } from "./description.js";
import { ConfigError } from "./errors.js";
import { refuseUnknown } from "./own-properties.js";
import type { Call, Layer } from "./send.js";
import { race } from "./timer.js";

export interface AuthOptions {
  readonly auth: AuthOption<Credentials> | undefined;
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The only origin that credentials are sent to. */
  readonly origin: string;
}

/**
 * Adds to each request what one alternative of the operation's security asks for, and no more. Sends it
 * once more after a 401, if the provider then has another credential.
 */
export function authenticate({ auth, schemes, origin }: AuthOptions): Layer {
  /** By option: the refused value, and what its provider gives instead. */
  const renewals: Record<string, { refused: string; fresh: Promise<unknown> }> = {};

  /** Concurrent calls whose credential was refused share what the provider gives for it. */
  async function ask<Value, Refused>(
    option: string,
    value: Value | ((context: CredentialContext<Refused>) => Value | Promise<Value>),
    call: Call,
    previous: Refused | undefined,
  ): Promise<Value> {
    if (!(value instanceof Function)) {
      return value;
    }
    const request = async () =>
      value(previous ? { reason: "unauthorized", previous } : { reason: "initial" });
    try {
      if (!previous) {
        return await race(call, request());
      }
      const refused = JSON.stringify(previous);
      if (renewals[option]?.refused !== refused) {
        renewals[option] = { refused, fresh: request() };
      }
      const fresh = await race(call, renewals[option].fresh);
      if (JSON.stringify(fresh) === refused) {
        delete renewals[option];
      }
      return fresh as Value;
    } catch (cause) {
      delete renewals[option];
      throw new ConfigError(option, "failed: see the cause", call, cause);
    }
  }

  /** The credentials of one alternative; of functions, those that follow the refused ones. */
  async function resolve(call: Call, refused?: ResolvedCredentials): Promise<ResolvedCredentials> {
    const { security } = call;
    const given: Credentials = { ...(await ask("auth", auth, call, refused)) };
    const names = security.find((each) => each.every((name) => given[name] !== undefined));
    if (!names) {
      throw new ConfigError("auth", `must hold ${security.join(" or ")}`, call);
    }
    refuseUnknown(given, Object.keys(schemes), call);
    const resolved: Record<string, string> = {};
    for (const name of names) {
      const value = await ask(`auth.${name}`, given[name], call, refused?.[name]);
      // A secret read from a file or a shell often ends in a line break.
      const credential = `${value ?? ""}`.trim();
      // Visible ASCII without spaces; a "Bearer " that was pasted along is caught too.
      if (!/^[!-~]+$/.test(credential)) {
        throw new ConfigError(`auth.${name}`, "must be bare ASCII, without spaces", call);
      }
      resolved[name] = credential;
    }
    return resolved;
  }

  return (next) => async (url, init, call) => {
    if (url.origin !== origin) {
      throw new ConfigError("path", `leaves ${origin}`, call);
    }
    // An operation that needs nothing isn't held up by a provider.
    if (!call.security[0]) {
      return next(url, init, call);
    }
    const headers = init.headers as Headers;
    let sent = await resolve(call);
    for (;;) {
      for (const [name, { header, prefix = "" }] of Object.entries(schemes)) {
        // Another alternative may have been chosen for the attempt before.
        headers.delete(header);
        if (sent[name]) {
          headers.set(header, prefix + sent[name]);
        }
      }
      const response = await next(url, init, call);
      if (response.status !== 401 || call.isRenewed) {
        return response;
      }
      call.isRenewed = true;
      call.phase = "credentials";
      const fresh = await resolve(call, sent);
      if (JSON.stringify(fresh) === JSON.stringify(sent)) {
        return response;
      }
      discard(response);
      sent = fresh;
    }
  };
}
