import type { OperationDescription } from "./description.js";

/** What each documented success holds. */
export type SuccessTypes = OperationDescription["success"];

/** The answer's media type in lower case, without parameters; `json` for JSON and its relatives. */
export function mediaType({ headers }: Response): string {
  const [essence = ""] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  // Where application/json is documented, application/hal+json is as good.
  return essence.trim().replace(/.*[/+]json$/, "json");
}

/** What the document declares for a 2xx. */
export function declaredTypes(status: number, success: SuccessTypes): string {
  // A 2xx that isn't documented: one that says the same as those that are.
  return success[status] ?? success["2XX"] ?? Object.values(success).filter(Boolean).join();
}

/** Whether a 2xx is what the document declares. If not, it may be a portal's page on the way there. */
export function isDeclared(response: Response, success: SuccessTypes): boolean {
  const { status } = response;
  const actual = mediaType(response);
  const declared = declaredTypes(status, success);
  return (
    status === 204 ||
    status === 205 ||
    (declared
      ? declared.split(",").some((type) => type === actual || type === "*")
      : actual !== "text/html")
  );
}
