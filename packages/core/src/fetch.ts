import { unreadable } from "./call/decode.js";
import { readOptions } from "./client-options.js";
import type { AuthOption, Credentials } from "./description/credentials.js";
import type { SchemeDescription } from "./description/description.js";
import type { ClientTransportOptions, HeaderValues } from "./options/call-options.js";
import { addHeaders } from "./options/headers.js";
import { ApiError, ConfigError } from "./outcome/errors.js";
import { withoutPrototype } from "./platform/without-prototype.js";
import { explainBody, readBody } from "./transport/body.js";
import { startCall } from "./transport/start-call.js";

/** Options of createFetch. */
export interface FetchOptions extends ClientTransportOptions {
  /** The API's base URL: https, or http to this machine. Credentials are only sent to its origin. */
  readonly baseUrl: string | URL;
  /** The credentials, or a function that fetches them. All of them are sent. */
  readonly auth?: AuthOption<Credentials> | undefined;
  /** Allows `auth` in a browser, as for a client. Default: false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** How each credential is sent. Default: `bearer`, sent as a bearer token. */
  readonly schemes?: Readonly<Record<string, SchemeDescription>> | undefined;
  /** Sent with every request. */
  readonly headers?: HeaderValues | undefined;
}

/**
 * Creates a `fetch` with the transport of the generated clients, for openapi-fetch's `fetch` option or
 * any other client. Resolves with the Response for every status except 3xx. Rejects with an
 * InvitekitError.
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
      // Firefox has no `request.body`, so the bytes show whether there is a body.
      const body = await call.race(request.arrayBuffer()).catch(() => {
        throw new ConfigError("input", "must have a body that can be read", call);
      });
      const sent = { method, headers, ...(body.byteLength > 0 && { body }) };
      const response = await settings.send(url, sent, call);
      // Read here, so that the limits hold.
      const bytes = await readBody(response, call).catch((failure: unknown) => {
        // The status decides: a refused request stays refused, even if the body can't be read.
        if (response.ok) {
          throw unreadable(response, call, explainBody(failure, response, "truncated"));
        }
        return undefined;
      });
      const { status, statusText, headers: received } = response;
      try {
        // Null, because some statuses allow no body, not even an empty one. A reason phrase says nothing.
        return new Response(bytes ?? null, {
          ...{ status, headers: received },
          statusText: /^[\t -~\x80-\xff]*$/.test(statusText) ? statusText : "",
        });
      } catch {
        // The platform lets a status in that it doesn't let anybody pass on, such as 999.
        const { retryAfterMs } = call.attempt ?? {};
        const data = { status, body: undefined, headers: received, retryAfterMs };
        throw new ApiError(`status ${status}`, call, data);
      }
    } catch (error) {
      throw call.explain(error);
    } finally {
      call.end();
    }
  };
}

/** Replaces the platform's error, whose message would quote the URL or a header. */
function readRequest(input: Request | URL | string, init: RequestInit | undefined): Request {
  try {
    return new Request(input, init);
  } catch {
    throw new ConfigError("input", "must be a valid request with an absolute URL");
  }
}
