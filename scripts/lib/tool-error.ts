/** A program that this one needs is missing or has failed. The message is all that a person must know. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}
