import { harmlessLines } from "../text/control-characters.ts";
import type { Place } from "./place.ts";

/** Something that the author of a document should know, and where it stands if it has a place. */
export interface Problem extends Partial<Place> {
  readonly message: string;
}

/** A document that nothing can be generated from, with each reason and its place. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** A command, or a setting in redocly.yaml, that can't be carried out as it was given. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The same as the message, by its parts. */
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
