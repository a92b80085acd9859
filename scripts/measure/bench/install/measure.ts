import { writeFileSync } from "node:fs";
import path from "node:path";
import { type Bundle, type Size, sizeOf } from "../../../lib/bundle.ts";
import { ownTemporaryDirectory } from "../../../lib/temporary.ts";
import { packPackages } from "../../../repository/packages/pack.ts";
import { exchangeOf, type Program } from "../programs.ts";
import { inRounds } from "../rounds.ts";
import { checkProgram } from "./check-program.ts";
import { importTime } from "./import-time.ts";
import { type Installed, installedIn } from "./installed.ts";
import { createProject, type Project } from "./project.ts";
import { type TypeCheck, typeCheck } from "./type-check.ts";

const IMPORT_ROUNDS = 20;
const TYPE_CHECK_ROUNDS = 3;

/** Everything that was measured of one program. */
export interface Measured {
  readonly program: Program;
  readonly installed: Installed;
  /** By the name of the bundler. */
  readonly bundles: Readonly<Record<string, Size>>;
  /** Milliseconds of CPU, one a round. */
  readonly imports: readonly number[];
  /** One a round. */
  readonly typeChecks: readonly TypeCheck[];
}

export interface Measurements {
  readonly programs: readonly Measured[];
  /** What an import of an empty module takes. */
  readonly emptyImports: readonly number[];
}

/** Makes a project of each program, checks that it does what it should, and measures it. */
export async function measure(
  programs: readonly Program[],
  bundlers: Readonly<Record<string, Bundle>>,
  progress: (step: string) => void,
): Promise<Measurements> {
  const directory = ownTemporaryDirectory("bench");
  const repository = path.join(import.meta.dirname, "../../../..");
  const tarballs = packPackages(repository, directory);
  const projects: Project[] = [];
  for (const program of programs) {
    progress(`making and checking: ${program.title}`);
    const project = createProject(program, tarballs);
    projects.push(project);
    await checkProgram(project.script, exchangeOf(program));
  }
  return measureProjects(projects, directory, bundlers, progress);
}

async function measureProjects(
  projects: readonly Project[],
  directory: string,
  bundlers: Readonly<Record<string, Bundle>>,
  progress: (step: string) => void,
): Promise<Measurements> {
  const empty = path.join(directory, "empty.mjs");
  writeFileSync(empty, "export {};\n");
  const named = projects.map((project) => ({ name: project.program.name, ...project }));

  progress("measuring: imports");
  const cases = [{ name: empty, script: empty }, ...named];
  const imports = await inRounds(cases, IMPORT_ROUNDS, async ({ script }) => importTime(script));

  progress("measuring: type checks");
  const typeChecks = new Map<string, TypeCheck[]>();
  await inRounds(named, TYPE_CHECK_ROUNDS, async ({ name, directory }) => {
    const result = typeCheck(directory);
    typeChecks.set(name, [...(typeChecks.get(name) ?? []), result]);
    return result.checkSeconds;
  });

  progress("measuring: bundles");
  const measured: Measured[] = [];
  for (const { name, program, directory, source } of named) {
    const bundles: Record<string, Size> = {};
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      bundles[bundler] = sizeOf(await bundle({ input: source }));
    }
    const installed = installedIn(directory);
    measured.push({
      program,
      installed,
      bundles,
      imports: imports[name] ?? [],
      typeChecks: typeChecks.get(name) ?? [],
    });
  }
  return { programs: measured, emptyImports: imports[empty] ?? [] };
}
