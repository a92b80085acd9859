import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** A proxy on this machine that writes down what reaches it. */
export interface RecordingProxy {
  readonly url: string;
  /** `METHOD TARGET` of each request so far, as the proxy was given it. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts a proxy on a free port. It opens tunnels to these hosts, each of which stands for a port of this
 * machine; whatever else it is asked for is refused.
 */
export async function startRecordingProxy(
  ports: Readonly<Record<string, number>> = {},
): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on("connect", ({ url = "" }, socket) => {
    requests.push(`CONNECT ${url}`);
    const port = ports[url.slice(0, url.lastIndexOf(":"))];
    if (port === undefined) {
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const target = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      socket.pipe(target).pipe(socket);
    });
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
