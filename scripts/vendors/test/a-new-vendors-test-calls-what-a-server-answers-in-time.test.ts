import { registeredApis, repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { describe } from "../../generate/describe.ts";
import { load } from "../../generate/load.ts";
import { normalise } from "../../generate/normalise.ts";
import { readCorePackage } from "../../generate/target.ts";
import { findSmokeCall } from "../find-smoke-call.ts";
import { smokeTest } from "../smoke-test.ts";
import { createVendor } from "../vendor.ts";

const [[name, file] = ["", ""]] = registeredApis();
const vendor = createVendor(name, readCorePackage());

async function find(patienceMs?: number) {
  const { document, places } = await load(file);
  const description = describe(normalise(document, places), places);
  const { signal } = new AbortController();
  return findSmokeCall(vendor, description, repository, signal, patienceMs);
}

test("an operation that the mock server answers is called", async () => {
  const { call, reason } = await find(Number.POSITIVE_INFINITY);
  expect(reason).toBe("");
  expect(smokeTest(vendor, call)).toContain(`client.${call?.id}(`);
});

test("nothing is called if the server takes too long to read the document", async () => {
  const { call, reason } = await find(0);
  expect(reason).toBe("the server takes too long to read the document.");
  expect(smokeTest(vendor, call)).not.toContain("startMockServer");
});
