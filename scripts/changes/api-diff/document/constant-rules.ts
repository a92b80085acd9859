import type { OpenApiDocument, Parameter, Schema } from "@invitekit/generator/document";
import { type Difference, nodeAt, type Path } from "./differences.ts";
import { type Context, type Rule, shown } from "./finding.ts";
import { isSame } from "./same.ts";

/** `const` and an `enum` of one value are two ways to write one thing. */
export function sameConstantRule(
  { keyword, base, head }: Difference,
  context: Context,
): ReturnType<Rule> {
  if (keyword !== "enum" && keyword !== "const") {
    return undefined;
  }
  const [before, after] = [onlyValue(context.base, base), onlyValue(context.head, head)];
  return before !== undefined && isSame(before, after)
    ? {
        id: "constant-rewritten",
        requires: "patch",
        text: `The only value, ${shown(before)}, is written in another way.`,
        replaces: true,
      }
    : undefined;
}

/** The client fills in a required parameter that has one value. */
export function constantRule(
  { keyword, base, head }: Difference,
  context: Context,
): ReturnType<Rule> {
  if (keyword !== "enum" && keyword !== "const") {
    return undefined;
  }
  const [then, now] = [parameterOf(context.base, base), parameterOf(context.head, head)];
  const [before, after] = [onlyValue(context.base, base), onlyValue(context.head, head)];
  return before !== undefined && after === undefined && isRequired(then) && isRequired(now)
    ? {
        id: "request-parameter-no-longer-constant",
        requires: "major",
        text: `The client no longer fills in \`${now?.name}\`, which was always ${shown(before)}.`,
        replaces: true,
      }
    : undefined;
}

/** The only value that a schema allows, of which a path leads to a member. */
function onlyValue(document: OpenApiDocument, path: Path): unknown {
  const schema = nodeAt(document, path.slice(0, -1)) as Schema | undefined;
  return schema?.enum?.length === 1 ? schema.enum[0] : schema?.const;
}

/** The parameter of whose schema a path leads to a member. */
function parameterOf(document: OpenApiDocument, path: Path): Parameter | undefined {
  const isParameter = path.at(-2) === "schema" && path.includes("parameters");
  return isParameter ? (nodeAt(document, path.slice(0, -2)) as Parameter) : undefined;
}

function isRequired(parameter: Parameter | undefined): boolean {
  return parameter?.required === true || parameter?.in === "path";
}
