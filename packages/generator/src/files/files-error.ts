/** Files can't be changed or brought back as they are. The message is all that a person must know. */
export class FilesError extends Error {
  override readonly name = "FilesError";
}
