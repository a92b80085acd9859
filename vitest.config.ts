import path from "node:path";
import { defineConfig } from "vitest/config";

// Every package runs its tests with this: `vitest run --config ../../vitest.config.ts`.
export default defineConfig({
  test: {
    environment: "node",
    // Files take their workers over from each other: a new one for each cost more than the tests. What a
    // test changes of its process, it puts back.
    isolate: false,
    globalSetup: path.join(import.meta.dirname, "vitest.temporary.ts"),
    // Mock servers and compilers start in these on a busy two-core machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", "json"],
    // What `npm run suite -- count` adds up.
    outputFile: { json: "test-results.json" },
  },
});
