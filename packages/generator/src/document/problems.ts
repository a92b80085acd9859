import { harmlessLines } from "../text/control-characters.ts";
import type { Place } from "./place.ts";

/** Something that the author of a document should know, with its place in a file if it has one. */
export interface Problem extends Partial<Place> {
  readonly message: string;
}

/** No client can be generated from the document: `problems` has each reason and its place. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** A command line, an option or a setting in redocly.yaml is wrong. `problems` says which. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The message, and its place if it has one. */
  readonly problems: readonly Problem[];

  constructor(message: string, place?: Place) {
    const problem = { message, ...place };
    super(formatProblem(problem));
    this.problems = [problem];
  }
}

/** `specs/pets/openapi.yaml:12:3 reason`, as a terminal or a log can show it, whatever a document says. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return harmlessLines(file === undefined ? message : `${file}:${line}:${column} ${message}`);
}
