import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createRawServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it arrived, byte for byte. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, as they were written. */
  readonly rawHeaders: readonly string[];
  /** By lower-case name. */
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** An answer to write, or a function that writes one. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((response: ServerResponse, request: RecordedRequest) => void);

export interface TestServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
}

/** A real server on a free port of this machine, closed with the test. */
export async function startServer(answer: Answer): Promise<TestServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) {
      chunks.push(chunk);
    }
    const { method = "", url = "", rawHeaders, headers } = incoming;
    const request = { method, url, rawHeaders, headers, body: Buffer.concat(chunks) };
    requests.push(request);
    if (typeof answer === "function") {
      answer(response, request);
      return;
    }
    response.writeHead(answer.status ?? 200, { ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** A server that knows nothing of HTTP: `onData` gets what arrived so far. */
export async function startSocketServer(
  onData: (socket: Socket, received: string) => void,
): Promise<{ readonly url: string; readonly received: () => string }> {
  let received = "";
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    let own = "";
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      own += chunk.toString("latin1");
      received += chunk.toString("latin1");
      onData(socket, own);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) {
      socket.destroy();
    }
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received: () => received };
}

/** A port of this machine on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createRawServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** An answer of JSON. */
export function json(body: unknown, status = 200): Answer & object {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** What a call rejected with. Fails the test if it resolved. */
export async function rejection(call: Promise<unknown>): Promise<unknown> {
  let data: unknown;
  try {
    data = await call;
  } catch (error) {
    return error;
  }
  throw new Error(`resolved with ${JSON.stringify(data)}`);
}
