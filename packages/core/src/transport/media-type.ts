import type { OperationDescription } from "../description/description.js";

/**
 * What the document declares of a 2xx: `json` (and its relatives), another media type, or "" for no body.
 * Undefined where the answer is none of these: it may be a portal's page on the way there.
 */
export function declaredType(
  { status, headers }: Response,
  success: OperationDescription["success"],
): string | undefined {
  const [essence] = (headers.get("content-type") ?? "").toLowerCase().split(/[;\s]/) as [string];
  // Where application/json is documented, application/hal+json is as good.
  const type = /[/+]json$/.test(essence) ? "json" : essence;
  // A 2xx that isn't documented: one that says the same as those that are.
  const declared =
    success[status] ?? success["2XX"] ?? Object.values(success).filter(Boolean).join();
  const isEmpty = status === 204 || status === 205;
  if (isEmpty || /(^|,)\*/.test(declared) || declared.split(",").includes(type)) {
    return declared && (type || "*");
  }
  return declared || type === "text/html" ? undefined : "";
}
