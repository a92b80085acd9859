import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { json, startServer } from "./support/server.js";

const hooks = new URL("./support/run-source.mjs", import.meta.url).href;
const source = new URL("../src/index.ts", import.meta.url).href;

/** Runs a program with the sources, in a process of its own, to its end. */
async function run(program: string): Promise<{ code: number | null; output: string }> {
  const text = `import { createClient, createFetch } from ${JSON.stringify(source)};\n${program}`;
  const child = spawn(
    process.execPath,
    ["--import", hooks, "--input-type=module", "--eval", text],
    { cwd: fileURLToPath(new URL("..", import.meta.url)) },
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
    await hanging("https://example.com/", { signal: controller.signal }).catch(console.log);
  `);
  expect(output).toBe("enough\n");
  expect(code).toBe(0);
});
