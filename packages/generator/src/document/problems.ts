import type { Place } from "./places.ts";

/** Something about a document that its author should know. */
export interface Problem {
  readonly place: Place | undefined;
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

/** A command that can't be carried out as it was given. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** `specs/pets/openapi.yaml:12:3 reason` */
export function formatProblem({ place, message }: Problem): string {
  return place === undefined ? message : `${place.file}:${place.line}:${place.column} ${message}`;
}
