import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createConsumer } from "../../../repository/packages/consumer.ts";
import { withNeeded } from "../../../repository/packages/needed.ts";
import type { Tarball } from "../../../repository/packages/pack.ts";
import { type Program, pinnedVersions, programsDirectory } from "../programs.ts";

/** A program in its own project, with nothing but what it needs to run. */
export interface Project {
  readonly program: Program;
  readonly directory: string;
  /** The program, as it is written. */
  readonly source: string;
  /** The program, compiled. */
  readonly script: string;
}

const modules = path.join(programsDirectory, "node_modules");

/** Generates the program's client if need be, installs what it needs in a new project, and compiles it there. */
export function createProject(program: Program, tarballs: readonly Tarball[]): Project {
  generate(program);
  const isRunTime = ([name]: [string, string]) => program.packages.includes(name);
  const { directory } = createConsumer(withNeeded(program.packages, tarballs), {
    dependencies: Object.fromEntries(Object.entries(pinnedVersions(program)).filter(isRunTime)),
    lockfile: readFileSync(path.join(programsDirectory, "package-lock.json"), "utf8"),
  });
  cpSync(program.directory, directory, { recursive: true });
  cpSync(path.join(programsDirectory, "tsconfig.json"), path.join(directory, "tsconfig.json"));
  try {
    runCompiler(directory);
  } catch (error) {
    throw new Error(`${program.title} doesn't compile: ${(error as { stdout?: string }).stdout}`);
  }
  const source = path.join(directory, "invite.ts");
  return { program, directory, source, script: path.join(directory, "dist/invite.js") };
}

/** Runs TypeScript in a project, and returns what it prints. */
export function runCompiler(directory: string, ...parameters: string[]): string {
  const compiler = path.join(modules, "typescript/bin/tsc");
  return execFileSync(process.execPath, [compiler, "-p", directory, ...parameters], {
    encoding: "utf8",
  });
}

/** Each time, since the document may have changed. */
function generate({ directory, generate: [command, ...parameters] }: Program): void {
  if (command === undefined) {
    return;
  }
  rmSync(path.join(directory, "client"), { recursive: true, force: true });
  // A generator that the repository itself needs is on the PATH of npm's scripts already.
  const PATH = [path.join(modules, ".bin"), process.env.PATH].join(path.delimiter);
  execFileSync(command, parameters, {
    cwd: directory,
    env: { ...process.env, PATH },
    stdio: "pipe",
    shell: process.platform === "win32",
  });
}
