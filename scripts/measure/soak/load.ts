// The process that calls. It must end by itself once all calls have ended.
import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { makeCall } from "./call.ts";
import { createCredential } from "./credential.ts";
import { findLeftovers } from "./leftovers.ts";
import { MARKS, type Sample } from "./marks.ts";
import { bytesInUse } from "./memory.ts";
import { createNetwork, type Fetch, type Meddler } from "./network.ts";
import { createRecords, type Records } from "./records.ts";
import type { LoadSettings } from "./settings.ts";
import { createInvite, type Invite } from "./vendor.ts";

/** What this process found, sent to its parent before it ends. */
export interface LoadResult {
  readonly records: Records;
  readonly samples: readonly Sample[];
  /** Handles that hold the process after the last call. */
  readonly leftovers: readonly string[];
  /** Listeners that are still at the callers' signals. */
  readonly listeners: number;
  /** The platform's warnings, such as those of too many listeners. */
  readonly warnings: readonly string[];
  readonly credentials: number;
  readonly durationMs: number;
}

const SHOWN_STRAYS = 3;

/** Refusals at random teach a client a slow pace. Among several, few calls wait for any of them. */
const CLIENTS = 40;

// A warning would open standard error, which is no call's doing.
process.stderr.write("");
const handles = process.getActiveResourcesInfo();
const warnings: string[] = [];
process.on("warning", ({ name, message }) => warnings.push(`${name}: ${message}`));

const settings: LoadSettings = JSON.parse(process.argv[2] ?? "");
const { seed, calls, inFlight, port, meddler } = settings;
const records = createRecords(calls);
const network = createNetwork(settings, records);
const credential = createCredential();
const { signal: sharedSignal } = new AbortController();
let listeners = 0;
let strays = 0;
const fetch = meddler === undefined ? network : await meddle(meddler, network);
const invites = Array.from({ length: CLIENTS }, () =>
  createInvite({
    auth: { bearer: credential.provide },
    baseUrl: `http://127.0.0.1:${port}`,
    maxResponseBytes: 100_000,
    fetch,
  }),
);
const context = {
  ...{ seed, records, sharedSignal },
  invite: ((number, options) => (invites[number % CLIENTS] as Invite)(number, options)) as Invite,
  onEnd: (signal: AbortSignal) => {
    listeners += getEventListeners(signal, "abort").length;
  },
  onStray: (error: unknown) => {
    strays += 1;
    if (strays <= SHOWN_STRAYS) {
      console.error("A call rejected with", error);
    }
  },
};

const startedAt = performance.now();
const samples: Sample[] = [];
let begun = 0;
for (const { name, part } of MARKS) {
  const until = Math.floor(calls * part);
  await Promise.all(Array.from({ length: inFlight }, () => callUntil(until)));
  samples.push({ name, calls: until, bytes: await bytesInUse() });
  process.send?.(samples.at(-1));
}
const durationMs = performance.now() - startedAt;
const leftovers = await findLeftovers(handles);
listeners += getEventListeners(sharedSignal, "abort").length;
await setImmediate(); // warnings come a little later
const result: LoadResult = {
  ...{ records, samples, leftovers, listeners, warnings, durationMs },
  credentials: credential.count(),
};
process.send?.(result, () => process.disconnect());

/** One after the other, whatever number comes next. */
async function callUntil(end: number): Promise<void> {
  while (begun < end) {
    const number = begun;
    begun += 1;
    await makeCall(context, number);
  }
}

async function meddle(file: string, network: Fetch): Promise<Fetch> {
  const { default: meddler } = (await import(pathToFileURL(file).href)) as { default: Meddler };
  return meddler(network);
}
