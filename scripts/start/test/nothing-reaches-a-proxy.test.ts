import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { startRecordingProxy } from "@invitekit/test-servers";
import { expect, onTestFinished, test } from "vitest";
import { ROOT, startQuickstart } from "./command.ts";

async function startProxy() {
  const proxy = await startRecordingProxy();
  onTestFinished(proxy.close);
  const environment = { NODE_USE_ENV_PROXY: "1", HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url };
  return { proxy, environment };
}

/** `npm start`, but for its build. */
function quickstartCommand(): [program: string, ...parameters: string[]] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const command: string = scripts.start.replace("--built ", "");
  expect(command).toMatch(/^node scripts\/run\.mjs node [\w/.]+$/);
  const [, ...parameters] = command.split(" ");
  return [process.execPath, ...parameters];
}

test("no invitation of `npm start` reaches a proxy that the environment names", async () => {
  const { proxy, environment } = await startProxy();
  const { NO_PROXY: _, no_proxy: __, ...inherited } = process.env;
  const [program, ...parameters] = quickstartCommand();
  const { stdout } = await promisify(execFile)(program, parameters, {
    cwd: ROOT,
    env: { ...inherited, ...environment },
  });
  expect(stdout).toMatch(/^ {2}status {7}20\d, by operation and by path/m);
  expect(proxy.requests).toEqual([]);
});

test("without what `npm start` sets for it, one would", async () => {
  const { proxy, environment } = await startProxy();
  const { code } = await startQuickstart({
    environment: { ...environment, NO_PROXY: "", no_proxy: "" },
  }).result;
  expect(code).toBe(1);
  expect(proxy.requests[0]).toMatch(/^(CONNECT|POST) \S*127\.0\.0\.1:\d+/);
});
