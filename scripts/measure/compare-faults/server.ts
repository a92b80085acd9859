import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { type Certificate, LOCALHOST } from "./certificate.ts";

/** A request at the server, and what can be done with it. */
export interface Exchange {
  /** 1 for the first request of the call. */
  readonly number: number;
  /** The vendor carries the invitation out; once for each idempotency key, if there is one. */
  invite(): void;
  /** Writes bytes. */
  write(bytes: string): void;
  /** Closes the connection after what was written. */
  end(): void;
  /** Resets the connection. */
  reset(): void;
}

/** What a server does, in the order of its names. */
export interface Handler {
  /** When the first bytes of a request came. */
  readonly atFirstBytes?: (exchange: Exchange) => void;
  /** When a request was read to its end. */
  readonly whenRead: (exchange: Exchange) => void;
}

export interface Server {
  readonly origin: string;
  /** Requests of which at least the first bytes came. */
  readonly requests: () => number;
  /** Invitations carried out for an address. */
  readonly invitations: (email: string) => number;
  /** Everything that was received, byte for byte. */
  readonly received: () => string;
  /** Has another handler serve from now on, which counts its requests from 1. */
  readonly handle: (handler: Handler) => void;
  readonly close: () => void;
}

/** A server on a free port of this machine that speaks bytes, so that it can break any rule. */
export async function startServer(first: Handler, certificate?: Certificate): Promise<Server> {
  let handler = first;
  let requests = 0;
  let received = "";
  const ledger = new Map<string, Set<string>>();
  const sockets = new Set<Socket>();

  const serve = (socket: Socket) => {
    sockets.add(socket);
    let request = "";
    let exchange: Exchange | undefined;
    socket.on("error", () => {}); // the peer's reset
    socket.on("data", (chunk) => {
      const bytes = chunk.toString("latin1");
      received += bytes;
      request += bytes;
      if (!exchange) {
        requests += 1;
        exchange = createExchange(socket, requests, () => record(ledger, request));
        handler.atFirstBytes?.(exchange);
      }
      if (isComplete(request) && !socket.destroyed) {
        const complete = exchange;
        exchange = undefined;
        handler.whenRead(complete);
        request = "";
      }
    });
  };

  const server = certificate ? createTlsServer(certificate, serve) : createServer(serve);
  // TLS goes by a name, because the certificate holds no address.
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: certificate ? `https://${LOCALHOST}:${port}` : `http://127.0.0.1:${port}`,
    requests: () => requests,
    invitations: (email) => ledger.get(email)?.size ?? 0,
    received: () => received,
    handle(next) {
      handler = next;
      requests = 0;
    },
    close() {
      server.close();
      for (const socket of sockets) {
        socket.destroy();
      }
    },
  };
}

function createExchange(socket: Socket, number: number, invite: () => void): Exchange {
  return {
    number,
    invite,
    write: (bytes) => socket.write(bytes, "latin1"),
    end: () => socket.end(),
    reset: () => socket.resetAndDestroy(),
  };
}

/** The clients announce the length of what they send. */
function isComplete(request: string): boolean {
  const end = request.indexOf("\r\n\r\n");
  const length = /^content-length: *(\d+)/im.exec(request)?.[1] ?? "0";
  return end !== -1 && request.length >= end + 4 + Number(length);
}

/** Notes an invitation: by its key, so that a repeat under the same one changes nothing. */
function record(ledger: Map<string, Set<string>>, request: string): void {
  const email = /"([^"@\s]+@[^"@\s]+)"/.exec(request)?.[1] ?? "";
  const carriedOut = ledger.get(email) ?? new Set();
  const key = /^idempotency-key: *(.+)$/im.exec(request)?.[1] ?? `without ${carriedOut.size}`;
  ledger.set(email, carriedOut.add(key));
}
