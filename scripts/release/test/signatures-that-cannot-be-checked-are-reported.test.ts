import { expect, test } from "vitest";
import { verdict } from "../supply-chain/signatures.ts";

test("a signature that is wrong fails; one that can't be checked is skipped, and fails in CI", () => {
  const offline = "npm error code ENOTFOUND";
  const notOffered =
    "npm error found no dependencies to audit that were installed from a supported registry";
  expect(verdict(0, "", "", true)).toMatchObject({ passes: true });
  expect(verdict(1, "1 package has an invalid registry signature:", "", false).passes).toBe(false);
  expect(verdict(1, "", "npm error of another kind", false).passes).toBe(false);
  expect(verdict(1, "", offline, false)).toMatchObject({ passes: true });
  expect(verdict(1, "", offline, false).message).toMatch(/^SKIPPED: .*ENOTFOUND/);
  expect(verdict(1, "", offline, true).passes).toBe(false);
  const untrusted = "npm error code SELF_SIGNED_CERT_IN_CHAIN";
  expect(verdict(1, "", untrusted, true).message).toMatch(
    /^FAILED: the signing keys .*SELF_SIGNED_CERT/,
  );
  expect(verdict(1, "", notOffered, true)).toMatchObject({ passes: true });
  expect(verdict(1, "", notOffered, true).message).toMatch(/^SKIPPED: the registry offers no/);
});
