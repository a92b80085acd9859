import type { AuthOption, Credential } from "./credentials.js";
import type { HeaderValues } from "./headers.js";

/** Options of a client, the same for every vendor. Each vendor's package narrows their types. */
export interface ClientOptions<
  Auth = Readonly<Record<string, Credential>>,
  Server extends string = string,
  Headers extends HeaderValues = HeaderValues,
> {
  /** The credentials, or a function that fetches them. No environment variable is read. */
  readonly auth?: AuthOption<Auth> | undefined;
  /** The server to send to, by name. Default: the first of the document. */
  readonly server?: Server | undefined;
  /** A server of your own instead: https, or http to this machine. */
  readonly baseUrl?: string | URL | undefined;
  /** Sent with every call. */
  readonly headers?: Headers | undefined;
  /** Sends the requests. Default: `globalThis.fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
}

/** What a call takes besides the operation's parameters and body. */
export interface CallOptions {
  /** Sent with this call alone; they win over the client's. */
  readonly headers?: HeaderValues | undefined;
  /** Ends the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
