const common = {
  platform: "neutral",
  external: ["openapi-fetch"],
  logLevel: "warn",
  output: { dir: "dist", sourcemap: true },
};

export default [
  {
    ...common,
    input: ["src/index.ts", "src/exports.ts"],
    // `index.js` takes from `exports.js` what both have, so that an error's class is there once; by
    // default that would be a third file.
    preserveEntrySignatures: "allow-extension",
  },
  // By itself: the others would import what they share with it, one file more for each client.
  { ...common, input: { "outcome/statuses": "src/outcome/statuses.ts" } },
];
