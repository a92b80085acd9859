import { describeDocument } from "@invitekit/generator";
import { readCorePackage } from "@invitekit/generator/registry";
import { registeredApis, repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { findSmokeCall } from "../find-smoke-call.ts";
import { smokeTest } from "../smoke-test.ts";
import { createVendor } from "../vendor.ts";

const [[name, file] = ["", ""]] = registeredApis();
const vendor = createVendor(name, readCorePackage());

async function find(patienceMs?: number) {
  const description = await describeDocument(file);
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
