import path from "node:path";
import { runToEnd } from "./run.ts";

/** The compiler that builds the packages. */
const TYPESCRIPT = path.join(import.meta.dirname, "../../node_modules/typescript");

/** What a compiler has against a project, by its tsconfig.json: what it prints, or "" for nothing. */
export async function typeCheck(config: string, typescript: string = TYPESCRIPT): Promise<string> {
  const parameters = [path.join(typescript, "bin/tsc"), "--pretty", "false", "-p", config];
  const { code, stdout, stderr } = await runToEnd(process.execPath, parameters);
  if (code !== 0 && stdout === "") {
    throw new Error(`The compiler failed without a complaint:\n${stderr}`);
  }
  return stdout;
}
