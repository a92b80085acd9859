import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { onTestFinished } from "vitest";
import type { Fault } from "./faults.js";
import { until } from "./until.js";

/** A request that arrived whole. */
export interface WholeRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface FaultyServer {
  readonly url: string;
  readonly port: number;
  /** In the order of their arrival. */
  readonly requests: readonly WholeRequest[];
  /** Each as "METHOD /path body". */
  readonly lines: () => string[];
  /** How many connections were made. */
  readonly connections: () => number;
  /** Bytes that were given to all sockets. */
  readonly sentBytes: () => number;
  /** Resets every connection. */
  readonly reset: () => void;
  /** Ends every connection in an orderly way, and waits until the other side has done so, too. */
  readonly end: () => Promise<void>;
  /** Resets every connection and takes no other. */
  readonly stop: () => Promise<void>;
  /** Resolves once so many requests have begun to arrive. */
  readonly begun: (count: number) => Promise<void>;
  /** Resolves when each socket is closed, or waits for a request after a whole answer. */
  readonly quiet: () => Promise<void>;
}

/** Takes the first request off what a socket received; undefined until it is whole. */
function takeRequest(received: Buffer): { request: WholeRequest; rest: Buffer } | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) {
    return undefined;
  }
  const [first = "", ...lines] = received.toString("latin1", 0, end).split("\r\n");
  const [method = "", url = ""] = first.split(" ");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [name = "", value = ""] = line.split(/: ?(.*)/);
    headers[name.toLowerCase()] = value;
  }
  const from = end + 4;
  const to = from + Number(headers["content-length"] ?? 0);
  if (received.length < to) {
    return undefined;
  }
  const request = { method, url, headers, body: received.subarray(from, to) };
  return { request, rest: received.subarray(to) };
}

/**
 * A server of bytes on a free port (or `port`) of this machine. The nth request meets the nth fault, and
 * those that come later the last one.
 */
export async function startFaultyServer(
  faults: Fault | readonly Fault[],
  { port: wanted = 0, tls }: { readonly port?: number; readonly tls?: TlsOptions } = {},
): Promise<FaultyServer> {
  const script = [faults].flat();
  const requests: WholeRequest[] = [];
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  let connections = 0;
  let begun = 0;
  let closedBytes = 0;

  const serve = (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => {
      open.delete(socket);
      busy.delete(socket);
      closedBytes += socket.bytesWritten;
    });
    let received: Buffer = Buffer.alloc(0);
    let fault: Fault | undefined;
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (!fault) {
        fault = script[Math.min(begun, script.length - 1)] as Fault;
        begun += 1;
        busy.add(socket);
      }
      const { meets, act, leavesOpen } = fault;
      if (meets === "beginning") {
        act(socket);
        return;
      }
      const taken = takeRequest(received);
      if (taken) {
        requests.push(taken.request);
        received = taken.rest;
        fault = undefined;
        act(socket);
        if (leavesOpen) {
          busy.delete(socket);
        }
      }
    });
  };

  const server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of open) {
      socket.destroy();
    }
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const reset = () => {
    for (const socket of open) {
      socket.resetAndDestroy();
    }
  };
  return {
    url: `${tls ? "https" : "http"}://${tls ? "localhost" : "127.0.0.1"}:${port}`,
    port,
    requests,
    lines: () => requests.map(({ method, url, body }) => `${method} ${url} ${body}`.trim()),
    connections: () => connections,
    sentBytes: () => [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, closedBytes),
    reset,
    end: () => {
      for (const socket of open) {
        socket.end();
      }
      return until(
        () => open.size === 0,
        () => "the other side to end",
      );
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      reset();
      await closed;
    },
    begun: (count) =>
      until(
        () => begun >= count,
        () => `${count} requests`,
      ),
    quiet: () =>
      until(
        () => busy.size === 0,
        () => "every socket to be closed or idle",
      ),
  };
}
