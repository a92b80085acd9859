import { unreadable } from "./call/decode.js";
import { readOptions } from "./client-options.js";
import type { AuthOption, Credentials } from "./description/credentials.js";
import type { SchemeDescription } from "./description/description.js";
import type { Fetch, HeaderValues, TransportOptions } from "./options/call-options.js";
import { addHeaders } from "./options/headers.js";
import { ConfigError } from "./outcome/errors.js";
import { withoutPrototype } from "./platform/without-prototype.js";
import { explainBody, readBody } from "./transport/body.js";
import { startCall } from "./transport/start-call.js";

/** Options of createFetch. */
export interface FetchOptions extends TransportOptions {
  /** The API's base URL: https, or http to this machine. Credentials go to its origin alone. */
  readonly baseUrl: string | URL;
  /** The credentials, all of which are sent, or a function that fetches them. */
  readonly auth?: AuthOption<Credentials> | undefined;
  /** As for a client: allows `auth` in a browser. Default: false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** How each credential is sent. Default: `bearer`, as a bearer token. */
  readonly schemes?: Readonly<Record<string, SchemeDescription>> | undefined;
  /** Sent with every request. */
  readonly headers?: HeaderValues | undefined;
  /** Sends the requests. Default: `globalThis.fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
}

/**
 * A `fetch` with the transport of the generated clients, for a client of your own: openapi-fetch's
 * `fetch` option takes it. Resolves with the Response, whatever its status but 3xx; rejects with an
 * error of the family, or with the signal's own reason.
 */
export function createFetch(
  options: FetchOptions,
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  const bearer = { header: "Authorization", prefix: "Bearer " };
  const given = withoutPrototype(options);
  const { auth, headers: shared, schemes = { bearer } } = given;
  const vendor = { userAgent: "", servers: {}, schemes };
  const settings = readOptions(vendor, given, "schemes");
  const { origin } = new URL(settings.baseUrl);
  const security = auth === undefined ? [] : [Object.keys(schemes)];

  return async (input, init) => {
    const request = readRequest(input, init);
    const { method, signal, url } = request;
    const call = startCall({ security }, { signal }, settings);
    if (new URL(url).origin !== origin) {
      throw new ConfigError("path", `must stay on ${origin}`, call);
    }
    const headers: Record<string, string> = {};
    addHeaders(headers, shared, schemes);
    addHeaders(headers, request.headers, schemes, call);
    try {
      call.begin();
      // Firefox has no `request.body` to tell whether there is one.
      const body = await call.race(request.arrayBuffer()).catch(() => {
        throw new ConfigError("input", "must have a body that can be read", call);
      });
      const sent = { method, headers, ...(body.byteLength > 0 && { body }) };
      const response = await settings.send(url, sent, call);
      // Read here, so that the limits hold.
      const bytes = await readBody(response, call).catch((failure: unknown) => {
        // The status decides: what was refused stays refused, whatever becomes of its body.
        if (response.ok) {
          throw unreadable(response, call, explainBody(failure, response, "truncated"));
        }
        return undefined;
      });
      // A status that can't have a body must not be given an empty one.
      return new Response(bytes ?? null, response);
    } catch (error) {
      throw call.explain(error);
    } finally {
      call.end();
    }
  };
}

/** The platform's own message would quote the URL or a header. */
function readRequest(input: Request | URL | string, init: RequestInit | undefined): Request {
  try {
    return new Request(input, init);
  } catch {
    throw new ConfigError("input", "must be what fetch takes, with an absolute URL");
  }
}
