import { test } from "vitest";
import { isCi } from "../../lib/ci.ts";
import { findOasdiff } from "../api-diff/document/find-oasdiff.ts";

/** A test that needs oasdiff: skipped where there is none, with the reason printed. In CI it fails. */
export const withOasdiff = test.skipIf(isMissing() && !isCi());

function isMissing(): boolean {
  try {
    findOasdiff();
    return false;
  } catch (error) {
    console.warn(`Tests that compare documents are skipped. ${(error as Error).message}`);
    return true;
  }
}
