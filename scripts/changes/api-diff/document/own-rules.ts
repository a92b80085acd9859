import { constantRule, sameConstantRule } from "./constant-rules.ts";
import { type Difference, PATH_NAME } from "./differences.ts";
import { closedEnumRule, openedEnumRule } from "./enum-rules.ts";
import { extensionRule } from "./extension-rules.ts";
import { type Rule, shown } from "./finding.ts";
import { sameSerializationRule } from "./serialization-rule.ts";

/** What oasdiff doesn't look at, or sees otherwise than a caller. The first that answers counts. */
export const ownRules: readonly Rule[] = [
  unusedRule,
  extensionRule,
  pathNameRule,
  componentRule,
  schemeRule,
  sameConstantRule,
  sameSerializationRule,
  constantRule,
  openedEnumRule,
  closedEnumRule,
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
        text: `\`${found}\`differ, which the client doesn't use.`,
      };
}

function pathNameRule({ keyword, before, after }: Difference): ReturnType<Rule> {
  return keyword === PATH_NAME
    ? {
        id: "path-renamed",
        requires: "major",
        text: `The path \`${before}\` is now called \`${after}\`.`,
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
