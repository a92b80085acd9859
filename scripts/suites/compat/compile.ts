import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

/** Files of a program, and how they are compiled. */
export interface Program {
  readonly directory: string;
  readonly files: readonly string[];
  readonly compilerOptions: Readonly<Record<string, unknown>>;
}

/** Checks a program, and all that it imports, with a TypeScript: what it prints, or "" for nothing. */
export function compile(
  typescript: string,
  { directory, files, compilerOptions }: Program,
): Promise<string> {
  const config = path.join(directory, "tsconfig.json");
  const strict = { noEmit: true, skipLibCheck: false, strict: true, target: "ES2022", types: [] };
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions: { ...strict, ...compilerOptions }, files }),
  );
  const parameters = [path.join(typescript, "bin/tsc"), "--pretty", "false", "-p", config];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, parameters, (error, stdout, stderr) => {
      // A compiler that fails without a word has not compiled.
      return error && stdout === "" ? reject(new Error(stderr, { cause: error })) : resolve(stdout);
    });
  });
}
