/** A program that this one needs is missing or has failed. The message is all that a person must know. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

/** Runs a command to its end. If a program that it needs fails, a line says so and the exit code is 1. */
export async function tellToolErrors(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ToolError)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = 1;
  }
}
