import type { LookupFunction } from "node:net";
import type { Fetch } from "../../src/index.js";

export interface ConnectOptions {
  readonly lookup?: LookupFunction;
  readonly timeout?: number;
}

/** Node's own fetch, its connections made with options of the test's: its errors are the real ones. */
export function fetchConnecting(connect: ConnectOptions): Fetch {
  // Loads what the next line looks for.
  void new Headers();
  const shared = Reflect.get(globalThis, Symbol.for("undici.globalDispatcher.1"));
  const dispatcher = new shared.constructor({ connect });
  return (url, init) => fetch(url, { ...init, dispatcher } as RequestInit);
}

/** As libuv reports a name that could not be looked up. */
export function lookupError(code: string, errno: number, hostname: string): NodeJS.ErrnoException {
  const error = new Error(`getaddrinfo ${code} ${hostname}`);
  return Object.assign(error, { errno, code, syscall: "getaddrinfo", hostname });
}
