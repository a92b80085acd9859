import type { Commands } from "../lib/commands.ts";

/** What `npm run lint` checks, in this order; `npm run lint -- NAME` checks one of them. */
export const COMMANDS: Commands = {
  code: {
    does: "the code's format and rules",
    file: "node_modules/@biomejs/biome/bin/biome",
    args: ["check", "--error-on-warnings", "."],
  },
  specs: {
    does: "the documents, by the rules in redocly.yaml",
    file: "scripts/lint/specs.ts",
  },
  workflows: {
    does: "the workflows, by GitHub's own checker and by rules of safety",
    file: "scripts/lint/workflows.ts",
  },
};
