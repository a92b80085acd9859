/** Files can't be changed or restored. The message says which and why. */
export class FilesError extends Error {
  override readonly name = "FilesError";
}
