import { spawn } from "node:child_process";

/**
 * Runs a program of Node's to its end, with this process's terminal, and resolves with its exit code; null if
 * it was stopped. Whoever stops this process meanwhile stops that one.
 */
export async function runInTerminal(
  program: readonly string[],
  cwd?: string,
): Promise<number | null> {
  const child = spawn(process.execPath, program, { cwd, stdio: "inherit" });
  const stop = () => child.kill("SIGTERM");
  process.on("SIGTERM", stop);
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", reject).once("close", resolve);
    });
  } finally {
    process.off("SIGTERM", stop);
  }
}
