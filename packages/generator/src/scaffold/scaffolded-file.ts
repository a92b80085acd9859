/** A file that is written once and then belongs to people. */
export interface ScaffoldedFile {
  /** Below the package's directory. */
  readonly path: string;
  readonly content: string;
}
