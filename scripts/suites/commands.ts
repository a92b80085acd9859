import type { Command, Commands } from "../lib/commands.ts";

/** The suites of `npm run suite`, which take longer than `npm test` or install their own tools. */
export const COMMANDS: Commands = {
  compat: {
    ...suite("compat"),
    does: "tests the packed packages in every runtime, compiler, bundler and linter",
    builds: true,
  },
  vendors: {
    ...suite("vendors"),
    does: "adds and removes vendors in a copy of the repository, and interrupts that",
    builds: true,
  },
  corpus: {
    ...suite("corpus"),
    does: "generates packages from public documents, compiles them and calls them",
    builds: true,
  },
  cache: {
    ...suite("cache"),
    does: "builds clones of the repository that share a remote cache on this machine",
  },
  "openapi-support": {
    does: "writes docs/openapi-support.md",
    file: "scripts/suites/openapi-support/cli.ts",
  },
  count: {
    does: "adds up what the last runs of the tests found",
    file: "scripts/suites/count-tests.ts",
  },
};

function suite(name: string): Omit<Command, "does"> {
  return { file: "scripts/suites/run-suite.ts", args: [name] };
}
