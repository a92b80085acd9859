import { userAgentOf } from "@invitekit/generator";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type CaseName, CREDENTIAL } from "./conformance/calls.ts";
import { expectationsOf, invitationsOf } from "./expectations.ts";
import { skipMissing } from "./missing.ts";
import { LIMIT_MS } from "./runtimes/run-program.ts";
import { runtimes } from "./runtimes/runtimes.ts";
import { countInvitations } from "./server/corner.ts";
import { caseNames, readVendors, runSuite, type SuiteRun } from "./suite.ts";

const vendors = await readVendors();
const consumer = inject("consumer");
const tarballs = inject("tarballs");

function versionOf(packageName: string): string {
  return tarballs.find(({ name }) => name === packageName)?.version ?? "missing";
}

/** More than a runtime is given for the suite. */
const START_MS = LIMIT_MS + 30_000;

/** Cases that a client ends before all of the answer was sent. */
const CUT_OFF: readonly CaseName[] = [
  "times out",
  "ends with an AbortError",
  "refuses a body without an end",
];

test("there is something to try", () => {
  expect(vendors.length).toBeGreaterThan(0);
});

describe.each(runtimes)("$name", (runtime) => {
  const found = runtime.find();
  let run: SuiteRun;

  beforeAll(async () => {
    if ("program" in found) {
      run = await runSuite(runtime, found.program, { consumer, vendors });
    }
  }, START_MS);

  test.for(caseNames)("%s", async (name, context) => {
    skipMissing(found, context);
    const { server, ending } = run;
    for (const vendor of vendors) {
      const report = server.reports.find(
        (each) => each.name === name && each.vendor === vendor.name,
      );
      const because = report ? vendor.name : `${vendor.name} reported nothing: ${ending.output}`;
      const expected = expectationsOf(runtime, vendor, server.elsewhere)[name];
      expect(report?.seen, because).toEqual(expected);
      const corner = server.cornerOf(name, vendor.name);
      const isKeyed = corner.invitations.some(({ headers }) => "idempotency-key" in headers);
      const [least, most] = invitationsOf(name, runtime, isKeyed);
      expect(countInvitations(corner)).toBeGreaterThanOrEqual(least);
      expect(countInvitations(corner)).toBeLessThanOrEqual(most);
      if (CUT_OFF.includes(name)) {
        const ends = await Promise.all(corner.invitations.map(({ isCutOff }) => isCutOff));
        expect(ends).not.toContain(false);
      }
    }
  });

  test("sends what the document asks for", (context) => {
    skipMissing(found, context);
    for (const { name, method, pathInput, packageName } of vendors) {
      const { invitations, preflights } = run.server.cornerOf("invites by operation", name);
      const headers = {
        "content-length": `${Buffer.byteLength(JSON.stringify(pathInput.body))}`,
        "content-type": "application/json",
      };
      expect(invitations).toMatchObject([{ method, body: pathInput.body, headers }]);
      const sent = invitations[0]?.headers ?? {};
      expect(Object.values(sent).join()).toContain(CREDENTIAL);
      if (runtime.isBrowser) {
        expect(sent.origin).toBe(run.server.pageUrl);
        expect(sent["user-agent"]).toMatch(/^Mozilla/);
      } else {
        expect(sent["user-agent"]).toBe(userAgentOf(packageName, versionOf(packageName)));
      }
      expect(preflights).toBe(runtime.isBrowser ? 1 : 0);
    }
  });

  test("goes nowhere else", (context) => {
    skipMissing(found, context);
    expect(run.server.taken).toEqual([]);
  });

  test("leaves nothing behind", (context) => {
    skipMissing(found, context);
    if (runtime.endsByItself) {
      expect(run.ending).toMatchObject({ status: 0, output: "" });
    }
    expect(run.ending.added).toEqual([]);
  });
});
