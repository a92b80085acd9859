import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../../vitest.config.ts";

/** `npm run suite -- cache`: clones of the repository that share a cache server on this machine. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root: import.meta.dirname,
      // Installs the server where it isn't, and builds from nothing.
      hookTimeout: 300_000,
      testTimeout: 300_000,
      outputFile: { json: "test-results.json" },
    },
  }),
);
