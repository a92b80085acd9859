import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../../vitest.config.ts";

/** `npm run suite -- vendors`: apart from the other tests, since it builds a copy of the repository again and again. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root: import.meta.dirname,
      // Each file has its own copy, and mostly waits for one tool after the other.
      maxWorkers: 2,
      outputFile: { json: "test-results.json" },
    },
  }),
);
