import path from "node:path";
import { typePrefix } from "@invitekit/generator";
import type { WantedFile } from "@invitekit/generator/files";
import type { Target } from "@invitekit/generator/registry";
import { operationsTest } from "./operations-test.ts";

/** The files of a new client's package in this repository: those of any, and those for its tools. */
export function clientFiles(files: readonly WantedFile[], target: Target): WantedFile[] {
  const at = (file: string) => path.join(target.out, file);
  const directory = path.posix.dirname(target.specLabel);
  const own: Readonly<Record<string, string>> = {
    [at("tsconfig.json")]: TSCONFIG,
    [at("turbo.json")]: turbo(directory),
    [at("test/operations.test.ts")]: operationsTest(target, typePrefix(target.packageName)),
    [at("test/tsconfig.json")]: TEST_TSCONFIG,
  };
  const others = files.filter((file) => !Object.hasOwn(own, file.path));
  return [
    ...others.map((file) =>
      file.path === at("package.json") ? withTools(file, target.title) : file,
    ),
    ...Object.entries(own).map(([file, content]) => ({ path: file, content })),
  ];
}

/** What a package.json has otherwise in this repository. */
function withTools({ path: file, content = "" }: WantedFile, title: string): WantedFile {
  const { scripts, dependencies, devDependencies: _, ...manifest } = JSON.parse(content);
  const value = {
    ...manifest,
    publishConfig: { access: "public", provenance: true },
    scripts: {
      generate: `node ../../packages/generator/bin/generator.js ${title}`,
      build: `node ../../scripts/lib/clean.mjs && ${scripts.build}`,
      test: "vitest run --config ../../vitest.config.ts",
      typecheck: "tsc -p test",
    },
    dependencies,
    devDependencies: { "@invitekit/testing": "*" },
  };
  return { path: file, content: `${JSON.stringify(value, undefined, 2)}\n` };
}

const TSCONFIG = `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "rootDir": "src",
    "outDir": "dist"
  },
  "include": ["src"]
}
`;

const TEST_TSCONFIG = `{
  "extends": "../../../tsconfig.test.json",
  "include": ["."]
}
`;

/** The document is an input only of this package's tasks. */
function turbo(directory: string): string {
  return `{
  "extends": ["//"],
  "tasks": {
    "generate": {
      "inputs": ["$TURBO_EXTENDS$", "$TURBO_ROOT$/${directory}/**"]
    }
  }
}
`;
}
