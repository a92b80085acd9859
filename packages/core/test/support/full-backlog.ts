import { createConnection, type Socket } from "node:net";
import { setTimeout as reallyWait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { onTestFinished } from "vitest";

// Listens and then stands still, so that nobody accepts what the kernel has queued.
const program = `
  const { createServer } = require("node:net");
  const { parentPort } = require("node:worker_threads");
  const server = createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
`;

/** A port of this machine whose queue of connections is full: it neither accepts nor refuses. */
export async function fullBacklog(): Promise<number> {
  const worker = new Worker(program, { eval: true });
  const sockets: Socket[] = [];
  onTestFinished(async () => {
    for (const socket of sockets) {
      socket.destroy();
    }
    await worker.terminate();
  });
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  for (let isConnected = true; isConnected; ) {
    const socket = createConnection(port, "127.0.0.1").on("error", () => {});
    sockets.push(socket);
    const connected = new Promise<boolean>((resolve) => socket.on("connect", () => resolve(true)));
    isConnected = await Promise.race([connected, reallyWait(200, false)]);
  }
  return port;
}
