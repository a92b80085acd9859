import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server } from "node:net";

export interface RefusedPort {
  readonly port: number;
  close(): void;
}

/**
 * A port of this machine at which nobody listens, and which nobody else gets: a connection starts from
 * it. One that is merely free may be given to the very connection that is meant to be refused.
 */
export async function holdRefusedPort(): Promise<RefusedPort> {
  const listener = await listen();
  const former = await listen();
  const { port } = former.address() as AddressInfo;
  await new Promise((resolve) => former.close(resolve));
  const { port: target } = listener.address() as AddressInfo;
  const socket = connect({
    host: "127.0.0.1",
    port: target,
    localAddress: "127.0.0.1",
    localPort: port,
  });
  await once(socket, "connect");
  return {
    port,
    close: () => {
      socket.destroy();
      listener.close();
    },
  };
}

async function listen(): Promise<Server> {
  const server = createServer((socket) => socket.resume());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}
