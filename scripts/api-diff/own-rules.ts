import type { Parameter } from "../generate/openapi.ts";
import { type lookUp, resolve } from "../generate/openapi.ts";
import { type Difference, PATH_NAME, type Path } from "./differences.ts";
import { extensionRule } from "./extension-rules.ts";
import type { Rule } from "./finding.ts";
import { shown } from "./finding.ts";

/** What oasdiff doesn't look at, or sees otherwise than a caller. The first that answers counts. */
export const ownRules: readonly Rule[] = [
  unusedRule,
  extensionRule,
  pathNameRule,
  componentRule,
  schemeRule,
  openedEnumRule,
  constantRule,
];

/** Calls that the vendor makes, and hints where to go next: no client has them. */
function unusedRule({ keyword, base, head }: Difference): ReturnType<Rule> {
  const [root, kind, , part] = head.length > base.length ? head : base;
  const words = [keyword, root, root === "components" ? kind : part];
  const found = ["webhooks", "callbacks", "links"].find((word) => words.includes(word));
  return found === undefined
    ? undefined
    : {
        id: "unused-changed",
        requires: "patch",
        text: `\`${found}\`, which the client leaves alone, differ.`,
      };
}

function pathNameRule({ keyword, before, after }: Difference): ReturnType<Rule> {
  return keyword === PATH_NAME
    ? {
        id: "path-renamed",
        requires: "major",
        text: `The path \`${before}\` is called \`${after}\`.`,
      }
    : undefined;
}

/** Components are exported as types by their names. */
function componentRule({ base, head, before, after }: Difference): ReturnType<Rule> {
  const [root, kind, name] = after === undefined ? base : head;
  const isWhole = (before === undefined || after === undefined) && base.length === 3;
  if (root !== "components" || !isWhole || kind === "securitySchemes") {
    return undefined;
  }
  const text = `The component \`${kind}.${name}\` was ${after === undefined ? "removed" : "added"}.`;
  if (kind === "examples") {
    return { id: "example-changed", requires: "patch", text };
  }
  return after === undefined
    ? { id: "component-removed", requires: "major", text }
    : { id: "component-added", requires: "minor", text };
}

/** How a credential is sent. Which of them an operation takes is compared by the operation. */
function schemeRule({ keyword, base, head, before, after }: Difference): ReturnType<Rule> {
  const [root, kind, name] = head.length >= base.length ? head : base;
  if (root !== "components" || kind !== "securitySchemes" || keyword === "description") {
    return undefined;
  }
  const isSent = ["type", "scheme", "in", "name"].includes(keyword);
  return {
    id: "security-scheme-changed",
    requires: isSent && before !== undefined ? "major" : "patch",
    text:
      base.length > 3
        ? `The credential \`${name}\` has another \`${keyword}\`: ${shown(after)} instead of ${shown(before)}.`
        : `The credential \`${name}\` was ${after === undefined ? "removed" : "added"}.`,
  };
}

/** oasdiff sees values removed where any value may come. */
function openedEnumRule({ keyword, before, after }: Difference, { usage }: Parameters<Rule>[1]) {
  return keyword === "enum" && before !== undefined && after === undefined && usage.inResponses
    ? ({
        id: "response-enum-opened",
        requires: "major",
        text: `An answer may have other values than ${shown(before)}.`,
        replaces: true,
      } as const)
    : undefined;
}

/** The client fills in a required parameter that has one value. */
function constantRule(difference: Difference, { base, head }: Parameters<Rule>[1]) {
  const { keyword, before, after } = difference;
  const [then, now] = [parameterOf(base, difference.base), parameterOf(head, difference.head)];
  const isConstant = keyword === "enum" && Array.isArray(before) && before.length === 1;
  const isFree = !Array.isArray(after) || after.length !== 1;
  return isConstant && isFree && isRequired(then) && isRequired(now)
    ? ({
        id: "request-parameter-no-longer-constant",
        requires: "major",
        text: `The client no longer fills in \`${now?.name}\`, which was always ${shown(before[0])}.`,
        replaces: true,
      } as const)
    : undefined;
}

/** The parameter whose schema's member a path leads to. */
function parameterOf(document: Parameters<typeof lookUp>[0], path: Path): Parameter | undefined {
  if (path.at(-2) !== "schema" || !path.slice(0, -2).includes("parameters")) {
    return undefined;
  }
  let node: unknown = document;
  for (const key of path.slice(0, -2)) {
    node = (node as Record<string | number, unknown> | undefined)?.[key];
  }
  return resolve<Parameter>(document, Object(node));
}

function isRequired(parameter: Parameter | undefined): boolean {
  return parameter?.required === true || parameter?.in === "path";
}
