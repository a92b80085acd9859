import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Description } from "@invitekit/generator";
import { startMockServer } from "@invitekit/testing/mock-server";
import { type SmokeCall, smokeCalls } from "./smoke-test.ts";
import type { Vendor } from "./vendor.ts";

// Past these, the rest of the document has the same fault.
const TRIES = 20;

// A test has a minute, on machines that have much else to do as well.
const PATIENCE_MS = 15_000;

const TOO_SLOW = "the server takes too long to read the document.";

/**
 * The first call of the built client that a mock server of its document lets pass, or why none does. A
 * document that takes the server too long gets none: the test would never be done in time.
 */
export async function findSmokeCall(
  { name, prefix }: Vendor,
  description: Description,
  directory: string,
  signal: AbortSignal,
  patienceMs: number = PATIENCE_MS,
): Promise<{ readonly call?: SmokeCall; readonly reason: string }> {
  const entry = pathToFileURL(path.join(directory, "packages", name, "dist/index.js")).href;
  const create = (await import(entry))[`create${prefix}Client`];
  let reason = "it has no operation";
  const begun = performance.now();
  const isLate = () => performance.now() - begun >= patienceMs;
  try {
    const server = await startMockServer(path.join(directory, "specs", name, "openapi.yaml"));
    try {
      for (const call of smokeCalls(description).slice(0, TRIES)) {
        signal.throwIfAborted();
        if (isLate()) {
          break;
        }
        try {
          const { auth, id, input } = call;
          const client = create({ ...(auth && { auth }), baseUrl: server.baseUrl });
          await client[id](input, { signal });
          if (!isLate()) {
            return { call, reason: "" };
          }
        } catch (error) {
          reason = (error as Error).message;
        }
      }
    } finally {
      await server.close();
    }
  } catch (error) {
    reason = (error as Error).message;
  }
  signal.throwIfAborted();
  return { reason: isLate() ? TOO_SLOW : reason };
}
