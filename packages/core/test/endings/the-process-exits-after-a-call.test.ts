import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { json, startServer } from "../support/server.js";

const hooks = new URL("../support/run-source.mjs", import.meta.url).href;
const source = new URL("../../src/index.ts", import.meta.url).href;

/** Runs a program with the sources, in a process of its own, to its end. */
async function run(program: string): Promise<{ code: number | null; output: string }> {
  const text = `import { createClient, createFetch } from ${JSON.stringify(source)};\n${program}`;
  const child = spawn(
    process.execPath,
    ["--import", hooks, "--input-type=module", "--eval", text],
    { cwd: fileURLToPath(new URL("../..", import.meta.url)) },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output };
}

function clientFor(url: string): string {
  return `
    const client = createClient({
      vendor: "x",
      userAgent: "x/1",
      servers: {},
      schemes: { key: { header: "x-key" } },
      operations: { get: { route: "GET /it", security: [["key"]], success: { 200: "json" } } },
    }, { baseUrl: ${JSON.stringify(url)}, auth: { key: async () => "k" } });
  `;
}

test("that succeeded, with a signal that never fires", async () => {
  const server = await startServer(json({ a: 1 }));
  const { code, output } = await run(`${clientFor(server.url)}
    const { signal } = new AbortController();
    console.log(JSON.stringify(await client.get({ signal })));
  `);
  expect(output).toBe('{"a":1}\n');
  expect(code).toBe(0);
});

test("that failed", async () => {
  const server = await startServer(json({ title: "no" }, 403));
  const { code, output } = await run(`${clientFor(server.url)}
    await client.get().catch((error) => console.log(error.name, error.status, error.delivery));
  `);
  expect(output).toBe("ApiError 403 rejected\n");
  expect(code).toBe(0);
});

test("that was redirected, its body unread", async () => {
  const server = await startServer({ status: 302, headers: { location: "/" }, body: "moved" });
  const { code, output } = await run(`${clientFor(server.url)}
    await client.get().catch((error) => console.log(error.name, error.delivery));
  `);
  expect(output).toBe("RedirectError unknown\n");
  expect(code).toBe(0);
});

test("that was aborted while its provider hung", async () => {
  const { code, output } = await run(`${clientFor("https://example.com")}
    const hanging = createFetch({
      baseUrl: "https://example.com",
      auth: { bearer: () => new Promise(() => {}) },
    });
    const controller = new AbortController();
    setImmediate(() => controller.abort("enough"));
    await hanging("https://example.com/", { signal: controller.signal }).catch((error) => console.log(error.name, error.cause));
  `);
  expect(output).toBe("AbortError enough\n");
  expect(code).toBe(0);
});

// What keeps a process from ending would do so for as long as a limit is: half a minute and more.
const REMAINS = "process.getActiveResourcesInfo().filter((each) => /Timeout|Abort/.test(each))";

test.each([
  ["that was repeated", [503, 200], "{}", "resolved"],
  ["that was repeated in vain", [500, 500, 500], "{}", "ApiError unknown"],
  ["that can't be read", [200], "{", "DecodeError applied"],
])("%s", async (_what, statuses, body, expected) => {
  const left = [...statuses];
  const server = await startServer((response) => {
    response.writeHead(left.shift() ?? 500, { "content-type": "application/json" });
    response.end(body);
  });
  const { code, output } = await run(`${clientFor(server.url)}
    Math.random = () => 0;
    await client.get().then(
      () => console.log("resolved"),
      (error) => console.log(error.name, error.delivery),
    );
    console.log(${REMAINS});
  `);
  expect(output).toBe(`${expected}\n[]\n`);
  expect(code).toBe(0);
  expect(server.requests).toHaveLength(statuses.length);
});

test.each([
  ["the headers", 200, "TimeoutError headers unknown"],
  // Enough for the headers, on a busy machine, too.
  ["the body", 3000, "TimeoutError body applied"],
])("that ran out of time for %s", async (what, timeoutMs, expected) => {
  const server = await startServer((response) => {
    if (what === "the body") {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{");
    }
  });
  const { code, output } = await run(`${clientFor(server.url)}
    await client.get({ timeoutMs: ${timeoutMs}, retry: false }).catch((error) => {
      console.log(error.name, error.phase, error.delivery);
    });
    console.log(${REMAINS});
  `);
  expect(output).toBe(`${expected}\n[]\n`);
  expect(code).toBe(0);
});

test("that was aborted in the wait before a repeat", async () => {
  const server = await startServer({ status: 429, headers: { "retry-after": "50" } });
  const { code, output } = await run(`${clientFor(server.url)}
    const controller = new AbortController();
    const onAttempt = () => setImmediate(() => controller.abort("enough"));
    await client.get({ signal: controller.signal, onAttempt }).catch((error) => console.log(error.name, error.cause));
    console.log(${REMAINS});
  `);
  expect(output).toBe("AbortError enough\n[]\n");
  expect(code).toBe(0);
  expect(server.requests).toHaveLength(1);
});
