import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Sandbox } from "../../lib/sandbox.ts";

/** A registry of this machine's own, which knows no other. */
export interface LocalRegistry {
  /** With a slash at its end. */
  readonly url: string;
  /** The versions of a package that it has, each with its checksum. */
  versions(name: string): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

/** Starts a registry, empty, with one user, whose credential goes into the sandbox's npm settings. */
export async function startRegistry(program: string, sandbox: Sandbox): Promise<LocalRegistry> {
  const directory = path.join(sandbox.directory, "registry");
  mkdirSync(directory);
  const child = fork(program, [directory], {
    env: sandbox.environment,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { url } = await firstMessage(child);
  const response = await fetch(new URL("-/user/org.couchdb.user:rehearsal", url), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "rehearsal", password: randomUUID() }),
  });
  const { token } = (await response.json()) as { token: string };
  appendFileSync(sandbox.userConfig, `//${new URL(url).host}/:_authToken=${token}\n`);
  return {
    url,
    versions: (name) => readVersions(url, name),
    async close() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

async function firstMessage(child: ChildProcess): Promise<{ url: string }> {
  const ended = new AbortController();
  child.once("exit", () => ended.abort());
  try {
    const [message] = await once(child, "message", { signal: ended.signal });
    return message;
  } catch (error) {
    throw new Error("The registry didn't start.", { cause: error });
  }
}

/** None where the registry doesn't know the package. */
export async function readVersions(url: string, name: string): Promise<Map<string, string>> {
  const response = await fetch(new URL(name.replace("/", "%2f"), url));
  if (response.status === 404) {
    await response.text();
    return new Map();
  }
  const { versions } = (await response.json()) as {
    versions: Record<string, { dist: { integrity: string } }>;
  };
  return new Map(Object.entries(versions).map(([key, { dist }]) => [key, dist.integrity]));
}
