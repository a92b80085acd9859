import type { Requirement } from "../change.ts";
import type { Difference } from "./differences.ts";
import { type Context, type Finding, placeName, shown } from "./finding.ts";
import type { Usage } from "./usage.ts";

/** What is said of a difference that neither oasdiff nor a rule of ours has a word for. */
export function otherFinding(difference: Difference, context: Context): Finding {
  const { keyword, before, after } = difference;
  const [id, verb] =
    before === undefined
      ? ["document-member-added", "was added"]
      : after === undefined
        ? ["document-member-removed", "was removed"]
        : ["document-member-changed", `was changed from ${shown(before)} to ${shown(after)}`];
  const value = before === undefined && typeof after !== "object" ? `: ${shown(after)}` : "";
  const text = `\`${placeName(difference, context)}\` ${verb}${value}.`;
  return { id, requires: requirement(keyword, before, after, context.usage), text };
}

// How a parameter is written into a request.
const SERIALIZATION: ReadonlySet<string> = new Set([
  "style",
  "explode",
  "allowReserved",
  "encoding",
]);
const LOWER_LIMITS: ReadonlySet<string> = new Set(["minItems", "minProperties", "minLength"]);
const UPPER_LIMITS: ReadonlySet<string> = new Set(["maxItems", "maxProperties", "maxLength"]);
// A server refuses what doesn't keep to these; a client checks neither what it sends nor what it gets.
const CONSTRAINTS: ReadonlySet<string> = new Set([
  ...["multipleOf", "uniqueItems", "not", "pattern", "format", "propertyNames"],
  ...[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "contains",
    "dependentRequired",
  ],
]);

function requirement(
  keyword: string,
  before: unknown,
  after: unknown,
  { inRequests }: Usage,
): Requirement {
  if (SERIALIZATION.has(keyword)) {
    return inRequests ? "major" : "patch";
  }
  if (LOWER_LIMITS.has(keyword) || UPPER_LIMITS.has(keyword)) {
    const isWider = LOWER_LIMITS.has(keyword) ? isLess(after, before) : isLess(before, after);
    return inRequests ? (after === undefined || isWider ? "minor" : "major") : "patch";
  }
  if (CONSTRAINTS.has(keyword)) {
    const isOff = after === undefined || after === false;
    return inRequests ? (isOff ? "minor" : "major") : "patch";
  }
  // The client sends it, or the server takes it, where a caller says nothing.
  if (keyword === "default" && inRequests) {
    return before === undefined ? "minor" : "major";
  }
  if (keyword === "additionalProperties") {
    return additionalRequirement(before, after, inRequests);
  }
  // A status or a header of an answer. Without one, what was handled doesn't come any more.
  if (keyword === "responses" || keyword === "headers") {
    return "minor";
  }
  // The name that callers give a parameter by.
  return keyword === "name" && inRequests ? "major" : "patch";
}

/** Whether an object takes members of any name: left out is yes to a server, but no to a compiler. */
function additionalRequirement(before: unknown, after: unknown, inRequests: boolean): Requirement {
  const wasOpen = before !== undefined && before !== false;
  if (after === true || (after === undefined && before === false)) {
    return "minor";
  }
  // An answer that says more of members of any name than that they may be there.
  if (before === true && after !== undefined && after !== false && !inRequests) {
    return "minor";
  }
  return wasOpen || (inRequests && after === false) ? "major" : "minor";
}

function isLess(one: unknown, other: unknown): boolean {
  return typeof one === "number" && typeof other === "number" && one < other;
}
