import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request, as it came over the wire. */
export interface Recording {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** By name in lower case; a name that was sent twice has both values. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** What Node's fetch adds to each request. */
const PLATFORM_HEADERS = [
  "accept",
  "accept-encoding",
  "accept-language",
  "connection",
  "content-length",
  "host",
  "sec-fetch-mode",
];

/** The headers of a request but for those that the platform adds to each. */
export function ownHeaders({ headers }: Recording): Recording["headers"] {
  const own = Object.entries(headers).filter(([name]) => !PLATFORM_HEADERS.includes(name));
  return Object.fromEntries(own);
}

/** What the server is to answer. */
export interface ScriptedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text with its own content type is sent as it is, everything else as JSON. Default: no body. */
  readonly body?: unknown;
}

export interface RecordingServer {
  readonly baseUrl: string;
  /** The requests so far, oldest first. */
  readonly requests: readonly Recording[];
  /** The URLs that `fetch` was called with. */
  readonly urls: readonly string[];
  /** Brings a request to any host here, so that a client's own server can be kept as it is. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback interface which answers each request alike. */
export async function startRecordingServer(answer: ScriptedAnswer): Promise<RecordingServer> {
  const requests: Recording[] = [];
  const urls: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(await record(request));
    const { status, headers, body } = answer;
    response.writeHead(status, {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    });
    const isText = typeof body === "string" && headers?.["content-type"] !== undefined;
    response.end(body === undefined || isText ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    baseUrl,
    requests,
    urls,
    fetch: (url, init) => {
      urls.push(url);
      const { pathname, search } = new URL(url);
      return fetch(baseUrl + pathname + search, init);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function record(request: IncomingMessage): Promise<Recording> {
  const headers = Object.entries(request.headersDistinct).map(([name, values = []]) => [
    name,
    values.length === 1 ? (values[0] as string) : values,
  ]);
  return {
    method: request.method ?? "",
    target: request.url ?? "",
    headers: Object.fromEntries(headers),
    body: (await buffer(request)).toString("utf8"),
  };
}
