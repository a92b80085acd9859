import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startRecordingProxy } from "@invitekit/test-servers";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Caller, createCaller } from "../testing/caller.ts";

const server = createServer((_request, response) => response.end("here"));
let caller: Caller;
let port: number;

beforeAll(async () => {
  caller = createCaller();
  // Of IPv6 too, where there is such.
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  caller.remove();
});

// Each of Node's two ways to send a request has its own idea of NO_PROXY.
const PROGRAM = `
  import { get } from "node:http";
  import { text } from "node:stream/consumers";
  for (const url of process.argv.slice(1)) {
    const fetched = await fetch(url).then((response) => response.text(), () => "failed");
    const got = await new Promise((resolve) =>
      get(url, (response) => resolve(text(response))).on("error", () => resolve("failed")),
    );
    console.log(fetched, got);
  }`;

test.each([
  ["by default", {}],
  ["beside the caller's own", { NO_PROXY: "company.test" }],
  ["in lower case", { no_proxy: "company.test" }],
  ["though one of them is empty", { NO_PROXY: "company.test", no_proxy: "" }],
  ["and everything, if that is the caller's wish", { NO_PROXY: "*" }],
])("%s", async (_title, given) => {
  const proxy = await startRecordingProxy();
  onTestFinished(proxy.close);
  const urls = ["127.0.0.1", "localhost", "[::1]"].map((host) => `http://${host}:${port}/`);
  const { stdout } = await caller.run(["node", "--input-type=module", "--eval", PROGRAM, ...urls], {
    NODE_USE_ENV_PROXY: "1",
    HTTP_PROXY: proxy.url,
    ...given,
  });
  // Not every machine has the third.
  expect(stdout).toMatch(/^(here here\n){2}/);
  expect(proxy.requests).toEqual([]);
});

const HERE = "localhost,127.0.0.1,::1,[::1]";

test.each([
  [{ NO_PROXY: ".company.test, 10.0.0.1" }, `.company.test, 10.0.0.1,${HERE}`],
  [{ no_proxy: "a.test", NO_PROXY: "b.test" }, `b.test,${HERE}`, `a.test,${HERE}`],
  [{ NO_PROXY: "localhost,a.test" }, "localhost,a.test,127.0.0.1,::1,[::1]"],
  [{ NO_PROXY: HERE }, HERE],
])("what the caller keeps from a proxy is kept: %o", async (given, upper, lower = upper) => {
  const program = "[process.env.NO_PROXY, process.env.no_proxy].join('\\n')";
  const { stdout } = await caller.run(["node", "--print", program], given);
  expect(stdout).toBe(`${upper}\n${lower}\n`);
});
