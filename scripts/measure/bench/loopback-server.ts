// A worker: it answers every invitation, and reports its port.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import { invitation } from "./invitation.ts";

const text = JSON.stringify(invitation.answer);
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };

// Longer than any pause of the run, so that no connection is made or found dead while it is measured.
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.on("end", () => response.writeHead(200, headers).end(text));
});
server.listen(0, "127.0.0.1", () => {
  parentPort?.postMessage((server.address() as AddressInfo).port);
});
