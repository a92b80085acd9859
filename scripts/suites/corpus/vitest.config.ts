import path from "node:path";
import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../../vitest.config.ts";

/** `npm run suite -- corpus`: packages of public documents that nobody here wrote. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root: import.meta.dirname,
      globalSetup: path.join(import.meta.dirname, "global-setup.ts"),
      // The largest document has some 12 MB.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      // A route is told whole.
      taskTitleValueFormatTruncate: 0,
      outputFile: { json: "test-results.json" },
    },
  }),
);
