import type { OpenApiDocument } from "../../generate/openapi.ts";
import type { Change } from "../change.ts";
import type { Difference } from "./differences.ts";
import type { Usage } from "./usage.ts";

/** What a rule of ours says of a difference. */
export interface Finding extends Pick<Change, "id" | "requires" | "text"> {
  /** Whether what oasdiff says of it is left out. */
  readonly replaces?: true;
}

/** Looks at a difference; undefined if it isn't this rule's. */
export type Rule = (difference: Difference, context: Context) => Finding | undefined;

export interface Context {
  readonly base: OpenApiDocument;
  readonly head: OpenApiDocument;
  /** What the difference has an effect on, before and after. */
  readonly usage: Usage;
}

/** How a difference is told in a few words: where its keyword alone says too little. */
export function placeName({
  base,
  head,
  after,
}: Pick<Difference, "base" | "head" | "after">): string {
  const path = after === undefined ? base : head;
  // An operation is named beside it, a component by its name.
  const within = path[0] === "paths" ? path.slice(3) : path.slice(path[0] === "components" ? 2 : 0);
  const told = within.filter((key) => !["properties", "schema", "content"].includes(String(key)));
  return told.length === 0 ? "it" : told.join(".");
}

/** A value as a reader of a message can take it in. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return value === undefined
    ? "nothing"
    : `\`${json.length > 60 ? `${json.slice(0, 57)}…` : json}\``;
}
