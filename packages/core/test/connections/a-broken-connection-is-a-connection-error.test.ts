import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ConnectionError } from "../../src/index.js";
import { selfSignedCertificate } from "../support/certificate.js";
import { closedPort, rejection, startServer, startSocketServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const body = { email: "ada@example.com" };

test("refused: not-sent", async () => {
  const baseUrl = `http://127.0.0.1:${await closedPort()}`;
  const client = createExampleClient({ baseUrl, retry: false });
  const error = await rejection(client.inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    code: "ECONNREFUSED",
    delivery: "not-sent",
    operation: "inviteUser",
    attempts: [{ code: "ECONNREFUSED", delivery: "not-sent" }],
  });
});

test("refused at every address of a name: not-sent", async () => {
  const baseUrl = `http://localhost:${await closedPort()}`;
  const client = createExampleClient({ baseUrl, retry: false });
  const error = await rejection(client.inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ code: "ECONNREFUSED", delivery: "not-sent" });
});

test("a certificate that nobody vouches for: not-sent", async () => {
  let requests = 0;
  const server = createServer(selfSignedCertificate("localhost"), (_request, response) => {
    requests += 1;
    response.end();
  });
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  const client = createExampleClient({ baseUrl: `https://127.0.0.1:${port}` });
  const error = await rejection(client.inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT", delivery: "not-sent" });
  expect(requests).toBe(0);
});

test("a peer that speaks TLS where nothing should, or the other way round: unknown at worst", async () => {
  const { url } = await startServer({});
  const client = createExampleClient({ baseUrl: url.replace("http:", "https:") });
  const error = await rejection(client.inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test("a peer that doesn't speak HTTP: unknown", async () => {
  const { url } = await startSocketServer((socket) => socket.end("SSH-2.0-OpenSSH_9.9\r\n"));
  const error = await rejection(createExampleClient({ baseUrl: url }).inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test("reset before the whole request was read: unknown", async () => {
  const { url } = await startSocketServer((socket) => socket.resetAndDestroy());
  const error = await rejection(createExampleClient({ baseUrl: url }).inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown", attempts: [{ delivery: "unknown" }] });
});

test("reset after the whole request was read: unknown, and looks the same", async () => {
  let applied = 0;
  const { url } = await startSocketServer((socket, received) => {
    if (received.endsWith(JSON.stringify(body))) {
      applied += 1;
      socket.resetAndDestroy();
    }
  });
  const error = await rejection(createExampleClient({ baseUrl: url }).inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
  expect(applied).toBe(1);
});

test("closed without an answer: unknown", async () => {
  const { url } = await startSocketServer((socket) => socket.end());
  const error = await rejection(createExampleClient({ baseUrl: url }).inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test("cut in the answer's headers: unknown", async () => {
  const { url } = await startSocketServer((socket) => socket.end("HTTP/1.1 201 Created\r\nconte"));
  const error = await rejection(createExampleClient({ baseUrl: url }).inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test("headers too large: unknown", async () => {
  const { url } = await startSocketServer((socket) =>
    socket.write(`HTTP/1.1 201 Created\r\nx-large: ${"x".repeat(100_000)}\r\n\r\n`),
  );
  const error = await rejection(createExampleClient({ baseUrl: url }).inviteUser({ body }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});
