/** A step of the quickstart that didn't work. */
export class StepError extends Error {
  override readonly name = "StepError";
  /** What was being done. */
  readonly step: string;

  constructor(step: string, reason: string, cause?: unknown) {
    super(reason, { cause });
    this.step = step;
  }
}

/** Runs a step, so that whatever fails in it is a StepError which names it. */
export async function runStep<Result>(
  step: string,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw new StepError(step, error instanceof Error ? error.message : String(error), error);
  }
}
