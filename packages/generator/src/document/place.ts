/** Where something stands in a file, as editors and terminals link it. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A file as it was read. */
export interface SourceFile {
  readonly absoluteRef: string;
  readonly body: string;
}

/** Remembers where each object of the parsed files came from, through bundling and copying. */
export interface Places {
  add(source: SourceFile, parsed: unknown): void;
  /** The place of an object, or of one of its members. */
  of(node: object, key?: string): Place | undefined;
  /** A member as its file has it, also one that was taken out since; references are followed in that file. */
  original(node: object, ...keys: readonly string[]): unknown;
  /** A member's value as it is written in its file; undefined if it isn't known. */
  written(node: object, key: string): string | undefined;
  copy<Node>(node: Node): Node;
}
