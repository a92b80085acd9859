import type { OpenApiDocument } from "@invitekit/generator/document";
import { type Difference, nodeAt, type Path } from "./differences.ts";
import { type Context, placeName, type Rule, shown } from "./finding.ts";

/** oasdiff sees values removed where any value may come or be sent. */
export function openedEnumRule(difference: Difference, context: Context): ReturnType<Rule> {
  const { keyword, before, after, head } = difference;
  const isOpened = keyword === "enum" && before !== undefined && after === undefined;
  if (!isOpened || isConstant(context.head, head)) {
    return undefined;
  }
  const { inRequests, inResponses } = context.usage;
  if (inResponses) {
    return {
      id: "response-enum-opened",
      requires: "major",
      text: `An answer may have other values in \`${placeName(difference, context)}\` than ${shown(before)}.`,
      replaces: true,
    };
  }
  return inRequests
    ? {
        id: "request-enum-opened",
        requires: "minor",
        text: `\`${placeName(difference, context)}\` also accepts values other than ${shown(before)}.`,
        replaces: true,
      }
    : undefined;
}

/** oasdiff sees values added to an answer where any value could come before. */
export function closedEnumRule(difference: Difference, context: Context): ReturnType<Rule> {
  const { keyword, before, after, base } = difference;
  const isClosed = keyword === "enum" && before === undefined && after !== undefined;
  const { inRequests, inResponses } = context.usage;
  return isClosed && inResponses && !inRequests && !isConstant(context.base, base)
    ? {
        id: "response-enum-closed",
        requires: "minor",
        text: `\`${placeName(difference, context)}\` no longer has any value other than ${shown(after)}.`,
        replaces: true,
      }
    : undefined;
}

/** Whether the schema allows a single value, in another way than with an enum. */
function isConstant(document: OpenApiDocument, path: Path): boolean {
  const schema = nodeAt(document, path.slice(0, -1));
  return Object.hasOwn(Object(schema), "const");
}
