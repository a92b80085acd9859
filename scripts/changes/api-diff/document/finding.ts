import { type OpenApiDocument, type Parameter, resolve } from "@invitekit/generator/document";
import type { Change } from "../change.ts";
import { type Difference, nodeAt, type Path } from "./differences.ts";
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
export function placeName(
  { keyword, base, head, after }: Pick<Difference, "keyword" | "base" | "head" | "after">,
  documents: Pick<Context, "base" | "head">,
): string {
  const [path, document] = after === undefined ? [base, documents.base] : [head, documents.head];
  // An operation is named beside it, a component by its name.
  const start = path[0] === "paths" ? 3 : path[0] === "components" ? 2 : 0;
  // What values there are is told of what has them.
  const end = VALUES.has(keyword) ? -1 : path.length;
  const told = path
    .map((key, index) => {
      const isList = key === "items" && path[index - 1] !== "properties";
      return isList ? "[]" : (parameterName(document, path.slice(0, index + 1)) ?? key);
    })
    .slice(start, end)
    .filter((key) => !["parameters", "properties", "schema", "content"].includes(String(key)));
  return told.length === 0 ? "it" : told.join(".").replaceAll(".[]", "[]");
}

const VALUES: ReadonlySet<string> = new Set(["enum", "x-extensible-enum"]);

/** What callers call the parameter of a list that a path leads to. */
function parameterName(document: OpenApiDocument, path: Path): string | undefined {
  const isParameter = path.at(-2) === "parameters" && typeof path.at(-1) === "number";
  return isParameter
    ? resolve<Parameter>(document, Object(nodeAt(document, path))).name
    : undefined;
}

/** A value as a reader of a message can take it in. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return value === undefined
    ? "nothing"
    : `\`${json.length > 60 ? `${json.slice(0, 57)}…` : json}\``;
}
