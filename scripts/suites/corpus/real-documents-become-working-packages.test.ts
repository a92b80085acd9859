import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { formatProblem } from "@invitekit/generator/document";
import { table } from "@invitekit/generator/text";
import { ownHeaders, startRecordingServer } from "@invitekit/test-servers";
import { repository } from "@invitekit/testing";
import { startMockServer } from "@invitekit/testing/mock-server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  type BuiltPackage,
  buildPackage,
  type Client,
  checkPackage,
  type GeneratedPackage,
  generatePackage,
  importPackage,
} from "./build-package.ts";
import { documents } from "./documents.ts";
import { type Outcome, sendByHand, settle, TIMEOUT_MS } from "./outcome.ts";
import { readBody } from "./planned-body.ts";
import { type PlannedCall, planCall } from "./planned-call.ts";
import { readSource, sourceOperations } from "./source-document.ts";
import { byOperation, byPath } from "./surfaces.ts";
import { kindOf } from "./warnings.ts";

const MOST_CALLS = 20;
const below = mkdtempSync(path.join(realpathSync(os.tmpdir()), "invitekit-corpus-"));
const report: string[][] = [];
afterAll(() => {
  rmSync(below, { recursive: true, force: true });
  console.log(
    table(["document", "operations", "warnings", "calls", "of Prism", "generated in"], report),
  );
});

describe.each(documents)("$name", ({ name, file, withoutPrism }) => {
  const spec = path.join(repository, "tools/corpus/node_modules", file);
  const source = readSource(spec);
  const operations = sourceOperations(source);
  const planned = operations.flatMap((each) => planCall(source, each) ?? []);
  const calls = spread(planned, MOST_CALLS);
  const answerable = calls.filter(
    ({ isAuthorized, route }) => isAuthorized && !withoutPrism?.routes.test(route),
  );
  let generated: GeneratedPackage;
  let built: BuiltPackage;

  beforeAll(async () => {
    const start = performance.now();
    generated = await generatePackage(spec, name, below);
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    const counts = [
      generated.operations,
      generated.warnings.length,
      calls.length,
      answerable.length,
    ];
    report.push([name, ...counts.map(String), seconds]);
    expect(await buildPackage(generated)).toBe("");
    built = await importPackage(generated);
  });

  test("it has every operation of the document", () => {
    expect(generated.operations).toBe(operations.length);
    const routes = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...built.ids.keys()].sort()).toEqual(routes.sort());
  });

  test("what clients can't do is told, once each, with its place", () => {
    const lines = generated.warnings.map(formatProblem);
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
    expect(generated.warnings.filter(({ file }) => file === undefined)).toEqual([]);
    const unknown = generated.warnings.filter(({ message }) => kindOf(message) === undefined);
    expect(unknown).toEqual([]);
  });

  test("it compiles under the strictest settings, its README's samples too", async () => {
    expect(await checkPackage(generated)).toBe("");
  });

  test("calls were planned", () => {
    expect(calls.length).toBeGreaterThan(0);
  });

  test.each(calls)("$route sends what the document says, and reads its answer", async (call) => {
    const { status, body } = call.answer;
    const server = await startRecordingServer({ status, ...(body !== undefined && { body }) });
    onTestFinished(() => server.close());
    const client = clientFor(built, call, server.baseUrl);
    expect(await byOperation(client, call, built)).toEqual(body);
    expect(await byPath(client, call)).toEqual(body);
    expect(server.requests).toHaveLength(2);
    for (const request of server.requests) {
      const { "user-agent": _, "content-type": type = "", ...headers } = ownHeaders(request);
      expect({
        method: request.method,
        ...readTarget(request.target),
        headers,
        body: await readBody(request.body, String(type)),
      }).toEqual({
        ...call.sent,
        ...readTarget(call.sent.path),
        query: [...call.sent.query].sort(),
      });
    }
  });

  // What Prism can't answer stands beside the document.
  if (answerable.length > 0) {
    test(`Prism answers ${answerable.length} calls as it does by hand`, async () => {
      const server = await startMockServer(spec);
      onTestFinished(() => server.close());
      const answers = await byRoute(answerable, (call) => sendByHand(server.baseUrl, call));
      // What an example of the document breaks its own schema with, Prism refuses of both.
      expect(Object.values(answers).some((answer) => "body" in answer)).toBe(true);
      for (const surface of [byOperation, byPath]) {
        const results = await byRoute(answerable, (call) =>
          settle(surface(clientFor(built, call, server.baseUrl), call, built)),
        );
        expect(results).toEqual(answers);
      }
    });
  }
});

/** By route, so that a difference names its operation. */
async function byRoute(
  calls: readonly PlannedCall[],
  send: (call: PlannedCall) => Promise<Outcome>,
): Promise<Record<string, Outcome>> {
  const entries = calls.map(async (call) => {
    const outcome = await send(call).catch((cause: unknown) => {
      throw new Error(`${call.route} failed.`, { cause });
    });
    return [call.route, outcome] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Path and query, whose order says nothing. */
function readTarget(target: string) {
  const { pathname, searchParams } = new URL(target, "http://stub");
  return { path: pathname, query: [...searchParams].sort() };
}

function clientFor({ create }: BuiltPackage, { auth }: PlannedCall, baseUrl: string): Client {
  return create({ baseUrl, timeoutMs: TIMEOUT_MS, ...(auth && { auth }) });
}

/** Some of them, from all over the list. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(items.length / most, 1);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
