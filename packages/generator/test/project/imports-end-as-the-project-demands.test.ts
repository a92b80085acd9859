import path from "node:path";
import { expect, test } from "vitest";
import { importExtension } from "../../src/project/import-extension.ts";
import { createWorkspace } from "../support/workspace.ts";

const bundler = { module: "esnext", moduleResolution: "bundler" };

test.each<[string, string, Readonly<Record<string, object>>]>([
  ["no tsconfig.json", ".js", {}],
  ["nodenext", ".js", { "tsconfig.json": { compilerOptions: { module: "nodenext" } } }],
  ["bundler", "", { "tsconfig.json": { compilerOptions: bundler } }],
  ["a module of ECMAScript", "", { "tsconfig.json": { compilerOptions: { module: "esnext" } } }],
  ["CommonJS", ".js", { "tsconfig.json": { compilerOptions: { module: "commonjs" } } }],
  ["preserve", "", { "tsconfig.json": { compilerOptions: { module: "preserve" } } }],
  [
    "endings of TypeScript",
    ".ts",
    { "tsconfig.json": { compilerOptions: { ...bundler, allowImportingTsExtensions: true } } },
  ],
  [
    "endings that are rewritten",
    ".ts",
    {
      "tsconfig.json": {
        compilerOptions: { module: "nodenext", rewriteRelativeImportExtensions: true },
      },
    },
  ],
  [
    "settings that are extended",
    "",
    { "base.json": { compilerOptions: bundler }, "tsconfig.json": { extends: "./base.json" } },
  ],
  [
    "a nearer one",
    ".js",
    {
      "tsconfig.json": { compilerOptions: bundler },
      "src/tsconfig.json": { compilerOptions: { module: "nodenext" } },
    },
  ],
  [
    "projects that are referred to, as by Vite",
    "",
    {
      "tsconfig.json": {
        files: [],
        references: [{ path: "./tsconfig.node.json" }, { path: "./tsconfig.app.json" }],
      },
      "tsconfig.node.json": {
        compilerOptions: { module: "nodenext" },
        include: ["vite.config.ts"],
      },
      "tsconfig.app.json": { compilerOptions: bundler, include: ["src"] },
    },
  ],
  ["a broken one", ".js", { "tsconfig.json": { compilerOptions: { module: "nonsense" } } }],
])("%s: '%s'", (_, wanted, files) => {
  const workspace = createWorkspace();
  for (const [file, content] of Object.entries(files)) {
    workspace.write(file, JSON.stringify(content));
  }
  expect(importExtension(path.join(workspace.directory, "src/acme"))).toBe(wanted);
});
