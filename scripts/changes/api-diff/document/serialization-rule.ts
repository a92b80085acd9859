import type { OpenApiDocument, Parameter } from "@invitekit/generator/document";
import { type Difference, nodeAt, type Path } from "./differences.ts";
import { type Context, placeName, type Rule } from "./finding.ts";

/** A style that is said and one that goes without saying are two ways to write one thing. */
export function sameSerializationRule(difference: Difference, context: Context): ReturnType<Rule> {
  const { keyword, base, head } = difference;
  if (keyword !== "style" && keyword !== "explode") {
    return undefined;
  }
  const before = serialization(context.base, base);
  return before !== undefined && before === serialization(context.head, head)
    ? {
        id: "serialization-rewritten",
        requires: "patch",
        text: `How \`${placeName(difference, context)}\` is sent is written in another way.`,
      }
    : undefined;
}

/** How the parameter is written of which a path leads to a member; undefined where it isn't a parameter. */
function serialization(document: OpenApiDocument, path: Path): string | undefined {
  const parameter = nodeAt(document, path.slice(0, -1)) as Partial<
    Parameter & { readonly style: string; readonly explode: boolean }
  >;
  if (parameter?.in === undefined) {
    return undefined;
  }
  const isForm = parameter.in === "query" || parameter.in === "cookie";
  const { style = isForm ? "form" : "simple" } = parameter;
  const { explode = style === "form" } = parameter;
  return `${style} ${explode}`;
}
