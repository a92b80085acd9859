import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

// Properties are checked on thousands of random values: too slow to run for each mutant, and what they
// find by chance in one run they may miss in the next. An example has to show it.
const tests = "packages/core/test";
const properties = globSync("**/*.test.ts", { cwd: tests })
  .filter((file) => readFileSync(`${tests}/${file}`, "utf8").includes('"fast-check"'))
  .map((file) => `**/${file}`);

export default defineConfig({
  test: {
    environment: "node",
    // These read the sources, which Stryker has written its switches into.
    exclude: ["**/test/sources/**", ...properties],
    // A mutant that waits for ever ends here.
    testTimeout: 10_000,
  },
});
