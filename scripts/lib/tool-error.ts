/** A program that this one needs is missing or has failed. The message is all that a person must know. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

/**
 * Runs a command to its end. If a program that it needs fails, a line says so and the exit code is 1. So it is
 * with other errors whose message is all that a person must know.
 */
export async function tellToolErrors(
  run: () => Promise<unknown>,
  ...others: readonly (new (
    message: string,
  ) => Error)[]
): Promise<void> {
  try {
    await run();
  } catch (error) {
    const known = [ToolError, ...others].find((kind) => error instanceof kind);
    if (known === undefined) {
      throw error;
    }
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
