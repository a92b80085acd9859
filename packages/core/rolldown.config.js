export default {
  input: ["src/index.ts", "src/exports.ts"],
  platform: "neutral",
  external: ["openapi-fetch"],
  logLevel: "warn",
  // `index.js` takes from `exports.js` what both have, so that an error's class is there once; by default
  // that would be a third file.
  preserveEntrySignatures: "allow-extension",
  output: { dir: "dist", sourcemap: true },
};
