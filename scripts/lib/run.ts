import { execFile } from "node:child_process";
import { promisify } from "node:util";

interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs a program to its end, and resolves with what it prints. What it complains of is the error. */
export async function run(
  command: string,
  parameters: readonly string[],
  options: RunOptions,
): Promise<string> {
  const settings = { ...options, maxBuffer: 2 ** 26, shell: process.platform === "win32" };
  try {
    return (await promisify(execFile)(command, parameters, settings)).stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    const said = [stdout, stderr].map((text) => text.trim()).filter((text) => text !== "");
    const line = [command, ...parameters].join(" ");
    throw new Error(`${line} failed:\n${said.join("\n") || (error as Error).message}`);
  }
}
