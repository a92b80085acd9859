/** A file that is written once and then belongs to people. */
export interface ScaffoldedFile {
  /** Relative to the package's directory. */
  readonly path: string;
  readonly content: string;
}
