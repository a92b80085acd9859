/** A file as it should be; without content, one that shouldn't be there. */
export interface WantedFile {
  readonly path: string;
  readonly content?: string;
}
