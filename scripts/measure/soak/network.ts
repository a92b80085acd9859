import { destinyOf } from "./destiny.ts";
import type { Records } from "./records.ts";
import type { LoadSettings } from "./settings.ts";

/** Tells the server, which may not read the body, and us here which invitation a request is about. */
export const NUMBER_HEADER = "x-invitation";

/** What a client takes as its `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The default export of a meddler: goes between the client and the network. */
export type Meddler = (network: Fetch) => Fetch;

/** The platform's `fetch`. It counts requests, and lets some meet a port at which nobody listens. */
export function createNetwork({ seed, refusedPort }: LoadSettings, { requests }: Records): Fetch {
  return (url, init) => {
    const number = Number(new Headers(init.headers).get(NUMBER_HEADER));
    const seen = requests[number] ?? 0;
    requests[number] = seen + 1;
    const target = new URL(url);
    if (destinyOf(seed, number, seen).fault.isRefused) {
      target.port = `${refusedPort}`;
    }
    return fetch(target, init);
  };
}
