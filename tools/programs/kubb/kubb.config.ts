import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  input: { path: "../../../specs/flatfile/openapi.yaml" },
  output: { path: "client", format: false, extension: { ".ts": ".js" } },
  plugins: [
    // The document has a response and a schema of the same name.
    pluginOas({ collisionDetection: true }),
    pluginTs(),
    pluginClient({
      client: "fetch",
      // Its run time beside the generated code, as from its version 5 on.
      bundle: true,
      // Else nothing tells a refusal from an answer.
      dataReturnType: "full",
    }),
  ],
});
