import { runCompiler } from "./project.ts";

/** What TypeScript reports about its own work. */
export interface TypeCheck {
  readonly files: number;
  readonly types: number;
  readonly instantiations: number;
  readonly memoryMiB: number;
  /** Only of checking. */
  readonly checkSeconds: number;
  /** With reading and parsing. */
  readonly totalSeconds: number;
}

/** Checks a project as `tsc --noEmit` does, anew. */
export function typeCheck(directory: string): TypeCheck {
  const report = runCompiler(directory, "--noEmit", "--extendedDiagnostics");
  const read = (title: string) => {
    const value = new RegExp(`^${title}: +([\\d.]+)`, "m").exec(report)?.[1];
    if (value === undefined) {
      throw new Error(`TypeScript doesn't print "${title}".`);
    }
    return Number(value);
  };
  return {
    files: read("Files"),
    types: read("Types"),
    instantiations: read("Instantiations"),
    memoryMiB: read("Memory used") / 1024,
    checkSeconds: read("Check time"),
    totalSeconds: read("Total time"),
  };
}
