import type { OperationDescription } from "../description/description.js";

/**
 * The declared media type of a 2xx: `json` for all kinds of JSON, another type, or "" for no body.
 * Undefined if the answer's type isn't declared: it may come from a portal on the way.
 */
export function declaredType(
  { status, headers }: Response,
  success: OperationDescription["success"],
): string | undefined {
  const [essence] = (headers.get("content-type") ?? "").toLowerCase().split(/[;\s]/) as [string];
  // If application/json is documented, application/hal+json is as good.
  const type = /[/+]json$/.test(essence) ? "json" : essence;
  // A 2xx that isn't documented may have the types of all that are.
  const declared =
    success[status] ?? success["2XX"] ?? Object.values(success).filter(Boolean).join();
  const isEmpty = status === 204 || status === 205;
  if (isEmpty || /(^|,)\*/.test(declared) || declared.split(",").includes(type)) {
    return declared && (type || "*");
  }
  return declared || type === "text/html" ? undefined : "";
}
