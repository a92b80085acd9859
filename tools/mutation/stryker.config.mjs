// Changes core's sources in one place at a time, and says which of the changes no test notices.
export default {
  mutate: ["packages/core/src/**/*.ts"],
  testRunner: "vitest",
  vitest: { configFile: "tools/mutation/vitest.config.ts", dir: "packages/core" },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Vitest ends what waits for ever, this what loops. A busy machine alone must not kill a mutant.
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: "tools/mutation/reports/sandbox",
  incrementalFile: "tools/mutation/reports/incremental.json",
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: "tools/mutation/reports/mutation.html" },
  jsonReporter: { fileName: "tools/mutation/reports/mutation.json" },
};
