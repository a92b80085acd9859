import type { ClientSettings } from "./call/call-operation.js";
import type { AuthOption, Credential, Credentials } from "./description/credentials.js";
import type { VendorDescription } from "./description/description.js";
import { checkBaseUrl } from "./options/base-url.js";
import { BROWSER_OPTION, checkBrowser } from "./options/browser.js";
import type { ClientTransportOptions, HeaderValues } from "./options/call-options.js";
import { addHeaders } from "./options/headers.js";
import { readTransportOptions, TRANSPORT_OPTIONS } from "./options/transport-options.js";
import { refuseUnknown } from "./options/unknown-names.js";
import { type CallRecord, ConfigError } from "./outcome/errors.js";
import { withoutPrototype } from "./platform/without-prototype.js";
import { createTransport } from "./transport/transport.js";

/** Options of a client, the same for every vendor. Each vendor's package narrows their types. */
export interface ClientOptions<
  Auth = Readonly<Record<string, Credential>>,
  Server extends string = string,
  Headers extends HeaderValues = HeaderValues,
> extends ClientTransportOptions {
  /** The credentials, or a function that fetches them. No environment variable is read. */
  readonly auth?: AuthOption<Auth> | undefined;
  /**
   * Allows `auth` in a browser, where anyone who opens the page can read the credentials. Default:
   * false, which throws a ConfigError.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** The name of the server to send to. Default: the document's first. */
  readonly server?: Server | undefined;
  /** The URL of another server, in place of `server`: https, or http to this machine. */
  readonly baseUrl?: string | URL | undefined;
  /** Sent with every call. */
  readonly headers?: Headers | undefined;
}

/** Checks the options of a client, or of `createFetch`, which takes `schemes` in place of `server`. */
export function readOptions(
  vendor: Pick<VendorDescription, "userAgent" | "servers" | "schemes"> & CallRecord,
  options: ClientOptions<unknown>,
  own = "server",
): ClientSettings {
  const { userAgent, servers, schemes } = vendor;
  const names = Object.keys(servers);
  const given = withoutPrototype(options);
  const { auth, server = names[0], baseUrl, headers } = given;
  refuseUnknown(
    given,
    ["auth", BROWSER_OPTION, own, "baseUrl", "headers", ...TRANSPORT_OPTIONS],
    vendor,
  );
  const transport = readTransportOptions(given, undefined, vendor);
  const inBrowser = checkBrowser(given, vendor);
  // If the document lists no servers, `baseUrl` decides.
  if (names[0] && !names.includes(server as string)) {
    throw new ConfigError("server", `is not one of ${names.join(", ")}`, vendor);
  }
  // Browsers send their own User-Agent: another header would only cost a CORS preflight.
  const common: Record<string, string> = inBrowser ? {} : { "user-agent": userAgent };
  addHeaders(common, headers, schemes, vendor);
  return {
    ...transport,
    send: createTransport({ auth: auth as AuthOption<Credentials>, schemes, vendor }, transport),
    // Null is a mistake, which mustn't send to the vendor what was meant for another server.
    baseUrl: checkBaseUrl(
      baseUrl === undefined ? (servers[server as string] as string) : baseUrl,
      vendor,
    ),
    headers: common,
    schemes,
  };
}
