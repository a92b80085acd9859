import { defineConfig } from "orval";

export default defineConfig({
  users: {
    input: "../../../specs/flatfile/openapi.yaml",
    output: {
      target: "client/index.ts",
      client: "fetch",
      baseUrl: {
        runtime: "settings.baseUrl",
        imports: [{ name: "settings", importPath: "../settings.js" }],
      },
    },
  },
});
