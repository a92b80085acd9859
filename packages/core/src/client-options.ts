import type { ClientSettings } from "./call/call-operation.js";
import type { AuthOption, Credential, Credentials } from "./description/credentials.js";
import type { VendorDescription } from "./description/description.js";
import { checkBaseUrl } from "./options/base-url.js";
import { BROWSER_OPTION, checkBrowser } from "./options/browser.js";
import type { Fetch, HeaderValues, TransportOptions } from "./options/call-options.js";
import { addHeaders } from "./options/headers.js";
import { readTransportOptions, TRANSPORT_OPTIONS } from "./options/transport-options.js";
import { refuseUnknown } from "./options/unknown-names.js";
import { ConfigError } from "./outcome/errors.js";
import { withoutPrototype } from "./platform/without-prototype.js";
import { createTransport } from "./transport/transport.js";

/** Options of a client, the same for every vendor. Each vendor's package narrows their types. */
export interface ClientOptions<
  Auth = Readonly<Record<string, Credential>>,
  Server extends string = string,
  Headers extends HeaderValues = HeaderValues,
> extends TransportOptions {
  /** The credentials, or a function that fetches them. No environment variable is read. */
  readonly auth?: AuthOption<Auth> | undefined;
  /**
   * Allows `auth` in a browser, where whoever opens the page can read what is sent. Default: false, and
   * a ConfigError.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** The server to send to, by name. Default: the first of the document. */
  readonly server?: Server | undefined;
  /** A server of your own instead: https, or http to this machine. */
  readonly baseUrl?: string | URL | undefined;
  /** Sent with every call. */
  readonly headers?: Headers | undefined;
  /** Sends the requests. Default: `globalThis.fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
}

/** Checks the options of a client, or of a fetch, which has `schemes` in place of `server`. */
export function readOptions(
  { userAgent, servers, schemes }: Pick<VendorDescription, "userAgent" | "servers" | "schemes">,
  options: ClientOptions<unknown>,
  own = "server",
): ClientSettings {
  const names = Object.keys(servers);
  const given = withoutPrototype(options);
  const { auth, server = names[0], baseUrl, headers } = given;
  refuseUnknown(given, ["auth", BROWSER_OPTION, own, "baseUrl", "headers", ...TRANSPORT_OPTIONS]);
  const transport = readTransportOptions(given);
  const inBrowser = checkBrowser(given);
  // A document without servers leaves it to `baseUrl`.
  if (names[0] && !names.includes(server as string)) {
    throw new ConfigError("server", `is not one of ${names.join(", ")}`);
  }
  // Browsers name themselves: a header of our own would only cost a CORS preflight.
  const common: Record<string, string> = inBrowser ? {} : { "user-agent": userAgent };
  addHeaders(common, headers, schemes);
  return {
    ...transport,
    send: createTransport({ auth: auth as AuthOption<Credentials>, schemes }, transport.fetch),
    baseUrl: checkBaseUrl(baseUrl ?? (servers[server as string] as string)),
    headers: common,
    schemes,
  };
}
