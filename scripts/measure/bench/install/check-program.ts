import assert from "node:assert/strict";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { run } from "../../../lib/run.ts";
import type { Exchange } from "../programs.ts";

/**
 * Rejects unless a program sends the whole invitation once, returns the id of who was invited, and fails
 * where it is refused: what does less is small and fast.
 */
export async function checkProgram(script: string, exchange: Exchange): Promise<void> {
  assert.equal(await runAgainst(200, script, exchange), exchange.id);
  await assert.rejects(
    runAgainst(401, script, exchange),
    "A refused invitation looks like a sent one.",
  );
}

/** What the program returns where the server answers every request with the status. */
async function runAgainst(status: number, script: string, exchange: Exchange): Promise<string> {
  const failures: unknown[] = [];
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    checkRequest(request, exchange)
      .catch((error) => failures.push(error))
      .finally(() => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(status === 200 ? exchange.answer : { errors: [] }));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const id = await invite(script, `http://127.0.0.1:${port}`, exchange);
    assert.equal(requests, 1);
    return id;
  } finally {
    server.close();
    server.closeAllConnections();
    assert.deepEqual(failures, []);
  }
}

function invite(script: string, baseUrl: string, { token, email }: Exchange): Promise<string> {
  const parameters = [baseUrl, token, email].map((each) => JSON.stringify(each)).join();
  const code = `import { invite } from ${JSON.stringify(pathToFileURL(script).href)};
    process.stdout.write(await invite(${parameters}));`;
  return run(process.execPath, ["--input-type=module", "--eval", code]);
}

async function checkRequest(sent: IncomingMessage, { request }: Exchange): Promise<void> {
  const body = await json(sent);
  assert.equal(sent.method, request.method);
  assert.equal(sent.url, request.path);
  for (const [name, wanted] of Object.entries(request.headers)) {
    // Without the parameters of a media type.
    assert.equal(String(sent.headers[name]).split(";")[0], wanted, name);
  }
  assert.deepEqual(body, request.body);
}
