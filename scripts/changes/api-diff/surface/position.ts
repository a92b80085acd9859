import type ts from "typescript";
import type { Requirement } from "../change.ts";
import type { Operation } from "./operations.ts";

/** Who makes a value: the user, who passes it, the client, which answers with it, or either. */
export type Direction = "input" | "output" | "both";

/** Where two types are compared. */
export interface Position {
  /** What it is a part of, in Markdown: "`inviteUser` input"; empty if the place says so itself. */
  readonly label: string;
  /** The dotted place in it: `body.name`. */
  readonly place: string;
  readonly direction: Direction;
  readonly operation: Operation | null;
  readonly base?: ts.Node | undefined;
  readonly head?: ts.Node | undefined;
}

/** What a change asks for: of something that is passed, and of something that is answered. */
export interface Verdict {
  readonly input: Requirement;
  readonly output: Requirement;
}

/** More than before: what is passed still fits, what is answered may be something unheard of. */
export const MORE: Verdict = { input: "minor", output: "major" };
/** Less than before, or demanded. */
export const LESS: Verdict = { input: "major", output: "minor" };
export const ALWAYS_MAJOR: Verdict = { input: "major", output: "major" };
export const ALWAYS_MINOR: Verdict = { input: "minor", output: "minor" };
export const ALWAYS_PATCH: Verdict = { input: "patch", output: "patch" };

export function requirement({ input, output }: Verdict, direction: Direction): Requirement {
  if (direction === "both") {
    return [input, output].includes("major") ? "major" : input;
  }
  return direction === "input" ? input : output;
}

/** The direction of what a function takes; what it gives keeps the function's own. */
export function flip(direction: Direction): Direction {
  return { input: "output", output: "input", both: "both" }[direction] as Direction;
}

/** The position of a member. */
export function below(at: Position, name: string): Position {
  const isWord = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
  const dot = at.place === "" ? "" : ".";
  const step = isWord ? `${dot}${name}` : `[${JSON.stringify(name)}]`;
  return { ...at, place: `${at.place}${step}` };
}

/** What a sentence about it begins with. */
export function subject({ label, place }: Position): string {
  return [label, place && `\`${place}\``].filter(Boolean).join(" ");
}
