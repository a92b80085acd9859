import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runProgram } from "../runtimes/run-program.ts";

/** A Redocly, and the Node that runs it. */
export interface Linter {
  readonly node: string;
  /** The directory of its package. */
  readonly redocly: string;
}

/** A project of another team: its documents, and its own redocly.yaml. */
export interface LintedProject {
  readonly directory: string;
  /** Runs `redocly` there. */
  run(
    ...parameters: string[]
  ): Promise<{ readonly status: number | null; readonly output: string }>;
  /** Lints a document, and resolves with what was found, sorted by line. */
  problemsIn(document: string): Promise<readonly string[]>;
}

/** Creates a project below a directory where the rules are installed. */
export function createLintedProject(
  directory: string,
  configuration: string,
  { node, redocly }: Linter,
): LintedProject {
  mkdirSync(directory, { recursive: true });
  for (const name of ["good.yaml", "bad.yaml", "broken.yaml"]) {
    cpSync(path.join(import.meta.dirname, name), path.join(directory, name));
  }
  writeFileSync(path.join(directory, "redocly.yaml"), configuration);
  const run: LintedProject["run"] = (...parameters) =>
    runProgram(node, [path.join(redocly, "bin/cli.js"), ...parameters], {
      ...{ directory, temporary: directory },
      environment: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
  return {
    directory,
    run,
    async problemsIn(document) {
      const { output } = await run("lint", document, "--format=checkstyle");
      const found = output.matchAll(/<error line="(\d+)" .*? severity="(\w+)" .*? source="(.+?)"/g);
      return [...found]
        .map(([, line, severity, rule]) => `${line} ${severity} ${rule}`)
        .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
    },
  };
}
