import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { installTools } from "../../lib/tools.ts";

export interface CacheServer {
  /** For TURBO_API. */
  readonly url: string;
  /** What it has printed. */
  log(): string;
  stop(): Promise<void>;
}

export interface CacheServerOptions {
  /** Where the results lie. Servers may share it. */
  readonly storage: string;
  readonly token: string;
  /** Refuses to take a result. */
  readonly readOnly?: boolean;
}

/** Starts the cache server on a free port of this machine. */
export async function startCacheServer(options: CacheServerOptions): Promise<CacheServer> {
  const { directory } = installTools("remote-cache");
  const script = path.join(directory, "node_modules/turborepo-remote-cache/dist/cli.js");
  const child = spawn(process.execPath, [script], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      AUTH_MODE: "static",
      TURBO_TOKEN: options.token,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: options.storage,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
      // With any value it keeps signatures. It checks none, so it needn't know the key that makes them.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "kept",
      READ_ONLY: String(options.readOnly ?? false),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => reject(new Error(`The cache server has ended.\n${lines.join("\n")}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (address !== undefined) {
        resolve(address);
      }
    });
  });
  return {
    url,
    log: () => lines.join("\n"),
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
