import path from "node:path";
import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../../vitest.config.ts";

/** `npm run suite -- compat`: the packages as they are installed, in every runtime, compiler and bundler. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root: import.meta.dirname,
      globalSetup: path.join(import.meta.dirname, "global-setup.ts"),
      outputFile: { json: "test-results.json" },
    },
  }),
);
