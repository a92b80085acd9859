import type { Difference } from "./differences.ts";
import { type Context, type Finding, placeName, type Rule, shown } from "./finding.ts";

/** The extensions that clients follow. Which they are says specs/README.md. */
export const extensionRule: Rule = (difference, context) => {
  const rule = RULES[difference.keyword];
  if (rule !== undefined) {
    return rule(difference, context);
  }
  const isExtension = difference.keyword.startsWith("x-");
  return isExtension
    ? { id: "extension-changed", requires: "patch", text: told(difference) }
    : undefined;
};

const RULES: Readonly<Record<string, (difference: Difference, context: Context) => Finding>> = {
  "x-extensible-enum": (difference, context) => {
    const { before, after } = difference;
    const place = `\`${placeName(difference, context)}\``;
    const [added, gone] = [missing(after, before), missing(before, after)];
    const text = [
      added.length > 0 ? `${place} now names the value ${list(added)}.` : "",
      gone.length > 0 ? `${place} no longer names the value ${list(gone)}.` : "",
    ];
    // The type takes any value, so that one more or less breaks nobody.
    const requires = added.length > 0 ? "minor" : "patch";
    const other = `The values of ${place} have another order.`;
    return { id: "open-enum-changed", requires, text: text.join(" ").trim() || other };
  },
  "x-idempotency-key": (difference) => {
    const text = `What the vendor promises about the idempotency key has changed. ${told(difference)}`;
    // With less of a promise, a call that was safe to repeat no longer is.
    const requires = difference.before === undefined ? "minor" : "major";
    return { id: "idempotency-key-changed", requires, text };
  },
  // What a program does about a failed call may change, but not whether it can tell.
  "x-delivery": (difference) => ({
    id: "delivery-changed",
    requires: "minor",
    text: `The \`delivery\` of an error has changed. ${told(difference)}`,
  }),
  "x-notifies-person": (difference) => ({
    id: "notifies-person-changed",
    requires: "minor",
    text: `The client repeats the call in different cases. ${told(difference)}`,
  }),
  "x-request-id": (difference) => ({
    id: "request-id-changed",
    requires: difference.after === undefined ? "major" : "minor",
    text: `The \`requestId\` of errors comes from a different header. ${told(difference)}`,
  }),
  "x-error-message": (difference) => ({
    id: "error-message-changed",
    requires: "minor",
    text: `The message of an ApiError takes over other words of the vendor's. ${told(difference)}`,
  }),
  "x-raw-query": (difference) => ({
    id: "raw-query-changed",
    requires: "major",
    text: `A query parameter is sent in another form. ${told(difference)}`,
  }),
};

function told({ keyword, before, after }: Difference): string {
  return `\`${keyword}\` was ${shown(before)}, and is ${shown(after)}.`;
}

function missing(all: unknown, from: unknown): unknown[] {
  const others = Array.isArray(from) ? from : [];
  return Array.isArray(all) ? all.filter((each) => !others.includes(each)) : [];
}

function list(values: readonly unknown[]): string {
  return values.map((value) => `\`${value}\``).join(", ");
}
