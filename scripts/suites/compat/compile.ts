import { writeFileSync } from "node:fs";
import path from "node:path";
import { typeCheck } from "../../lib/type-check.ts";

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
  return typeCheck(config, typescript);
}
