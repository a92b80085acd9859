import path from "node:path";
import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.ts";

/** The tests that look at the whole repository: they are run anew whatever has changed. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root: path.join(import.meta.dirname, ".."),
      include: ["{quickstart,test}/**/*.test.ts"],
      globalSetup: path.join(import.meta.dirname, "global-setup.ts"),
      outputFile: { json: "repository-results.json" },
    },
  }),
);
