import path from "node:path";
import ts from "typescript";

// What every program has, such as the types of the platform, is read once.
const parsed = new Map<string, ts.SourceFile | undefined>();

/** A compiler's complaints about files of a directory, as `use.ts(4,7): error TS2322: …`. */
export function complaints(
  directory: string,
  files: readonly string[],
  options: ts.CompilerOptions,
): string[] {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getCurrentDirectory = () => directory;
  host.getSourceFile = (file, languageVersion, ...others) => {
    if (isBelow(directory, file)) {
      return read(file, languageVersion, ...others);
    }
    // As modules or scripts, files of one name differ.
    const key = JSON.stringify([file, languageVersion]);
    if (!parsed.has(key)) {
      parsed.set(key, read(file, languageVersion, ...others));
    }
    return parsed.get(key);
  };
  const roots = files.map((file) => path.join(directory, file));
  const program = ts.createProgram(roots, options, host);
  const own = program.getSourceFiles().filter(({ fileName }) => roots.includes(fileName));
  const diagnostics = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...(options.declaration ? program.getDeclarationDiagnostics(file) : []),
    ]),
  ];
  return ts
    .formatDiagnostics(diagnostics, {
      getCanonicalFileName: (file) => file,
      getCurrentDirectory: () => directory,
      getNewLine: () => "\n",
    })
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}

function isBelow(directory: string, file: string): boolean {
  return file.startsWith(`${directory}/`);
}
