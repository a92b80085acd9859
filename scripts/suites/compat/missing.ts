import type { TestContext } from "vitest";
import { isCi } from "../../lib/ci.ts";
import type { Found } from "./runtimes/runtime.ts";

/** Skips a test whose runtime isn't there, and says why. On CI it fails. */
export function skipMissing(found: Found, { skip }: TestContext): void {
  if ("program" in found) {
    return;
  }
  if (isCi()) {
    throw new Error(found.missing);
  }
  skip(found.missing);
}
