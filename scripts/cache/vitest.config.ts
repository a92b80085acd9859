import path from "node:path";
import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.ts";

/** `npm run test:cache`: clones of the repository that share a cache server on this machine. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root: path.join(import.meta.dirname, ".."),
      include: ["cache/**/*.test.ts"],
      // Installs the server where it isn't, and builds from nothing.
      hookTimeout: 300_000,
      testTimeout: 300_000,
      outputFile: { json: "cache-results.json" },
    },
  }),
);
