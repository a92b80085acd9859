import { expect, test } from "vitest";
import { CALL_CHECKS } from "../call-checks.ts";
import { checkRun } from "../check.ts";
import type { Facts } from "../facts.ts";
import { createRecords, DELIVERIES, OUTCOMES } from "../records.ts";
import type { Run } from "../run.ts";

const RESOLVED: Facts = {
  outcome: "resolved",
  delivery: "nothing",
  heard: "applied",
  hookCalls: 1,
  attempts: undefined,
  requests: 1,
  mostRequests: 3,
  seen: 1,
  applied: 1,
  complaints: [],
  story: "",
};
const REJECTED: Facts = {
  ...RESOLVED,
  outcome: "ApiError",
  ...{ delivery: "rejected", heard: "rejected", attempts: 1, applied: 0 },
};
const ABORTED: Facts = { ...REJECTED, outcome: "aborted", attempts: undefined };

/** Of each check what it must not let pass. */
const WRONG: Readonly<Record<string, readonly Facts[]>> = {
  "every call resolved, rejected, or was aborted by its caller": [
    { ...RESOLVED, outcome: "nothing" },
  ],
  "what it rejected with is an error of the family": [
    { ...RESOLVED, outcome: "no error of the family" },
  ],
  "no invitation was delivered twice": [{ ...RESOLVED, applied: 2 }],
  "every one that resolved was delivered": [{ ...RESOLVED, applied: 0 }],
  "every one that resolved got its own answer": [
    { ...RESOLVED, outcome: "resolved with another's answer" },
    { ...RESOLVED, complaints: ["mixed up"] },
  ],
  "none reported `not-sent` or `rejected` was delivered": [
    { ...REJECTED, applied: 1 },
    { ...REJECTED, delivery: "not-sent", heard: "not-sent", applied: 1 },
    { ...ABORTED, applied: 1 },
  ],
  "every one reported `applied` was delivered": [
    { ...REJECTED, delivery: "applied", heard: "applied" },
    { ...ABORTED, delivery: "applied", heard: "applied" },
  ],
  "no request followed one that mustn't be repeated": [{ ...RESOLVED, complaints: ["followed"] }],
  "no repeat came before its Retry-After": [{ ...RESOLVED, complaints: ["early"] }],
  "no call sent a refused credential again": [{ ...RESOLVED, complaints: ["refused credential"] }],
  "no call made more requests than it may": [
    { ...RESOLVED, requests: 4, hookCalls: 4, seen: 4 },
    { ...REJECTED, requests: 2, hookCalls: 2, attempts: 2, mostRequests: 1 },
  ],
  "no request arrived that no call made": [{ ...RESOLVED, seen: 2 }],
  "hook and error told of every request": [
    { ...RESOLVED, hookCalls: 0 },
    { ...REJECTED, attempts: 0 },
  ],
  "hook and error said the same": [{ ...REJECTED, heard: "unknown" }],
};

const failing = (facts: Facts) =>
  Object.keys(CALL_CHECKS).filter((name) => !CALL_CHECKS[name]?.(facts));

test("each has an example here", () => {
  expect(Object.keys(WRONG)).toEqual(Object.keys(CALL_CHECKS));
});

test.for(Object.entries(WRONG))("%s", ([name, examples]) => {
  for (const facts of examples) {
    expect(failing(facts)).toEqual([name]);
  }
});

test("calls that went well pass", () => {
  for (const facts of [RESOLVED, REJECTED, ABORTED]) {
    expect(failing(facts)).toEqual([]);
  }
});

test("what is left behind", () => {
  const failed = (load: Partial<Run["load"]>, rest?: Partial<Run>) =>
    checkRun(runOf(load, rest)).flatMap(({ problems }) => problems);
  expect(failed({})).toEqual([]);
  expect(failed({ listeners: 3 })).toEqual(["3 were, at callers' signals"]);
  expect(failed({ leftovers: ["Timeout"] })).toEqual(["Timeout"]);
  expect(failed({ warnings: ["MaxListenersExceededWarning"] })).toHaveLength(1);
  expect(failed({ samples: samplesOf(5, 1_000_005) })).toEqual(["it grew by 1000000 bytes"]);
  expect(failed({ records: createRecords(1) })).toContain("only 0 of 1");
  expect(failed({}, { failure: "it ended with code 1" })).toEqual(["it ended with code 1"]);
  expect(failed({}, { load: undefined, failure: "calls hung" })).toEqual(["calls hung"]);
});

/** A run of one call, which resolved. */
function runOf(load: Partial<Run["load"]>, rest: Partial<Run> = {}): Run {
  const records = createRecords(1);
  records.outcome[0] = OUTCOMES.indexOf("resolved");
  records.heard[0] = DELIVERIES.indexOf("applied");
  records.requests[0] = 1;
  records.hookCalls[0] = 1;
  return {
    settings: { seed: 1, calls: 1, inFlight: 1 },
    ledger: { seen: Uint8Array.of(1), applied: Uint8Array.of(1), complaints: new Map() },
    load: {
      ...{ records, samples: samplesOf(0, 100), leftovers: [], listeners: 0, warnings: [] },
      ...{ credentials: 1, durationMs: 1 },
      ...load,
    },
    failure: undefined,
    ...rest,
  };
}

function samplesOf(twoThirds: number, end: number) {
  return [
    { name: "2/3", calls: 1, bytes: twoThirds },
    { name: "end", calls: 1, bytes: end },
  ] as const;
}
