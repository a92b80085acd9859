import type { OperationDescription } from "./description.js";

/** The media types of each documented success. */
export type SuccessTypes = OperationDescription["success"];

/** `text/html; charset=utf-8` without its parameters, in lower case. */
export function essence(contentType: string | null): string {
  return (contentType ?? "").replace(/;.*/s, "").trim().toLowerCase();
}

/** `application/json` and its relatives such as `application/problem+json`. */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/** The media types that the document declares for a 2xx, comma-separated; "" for no body. */
export function declaredTypes(status: number, success: SuccessTypes): string {
  return (
    success[status] ??
    success["2XX"] ??
    success.default ??
    // A 2xx that isn't documented: one that says the same as those that are.
    Object.values(success).filter(Boolean).join()
  );
}

/**
 * Whether a 2xx can't come from the documented operation: a portal's or a proxy's page on the way there,
 * after which nothing is known about the request.
 */
export function isForeign(response: Response, success: SuccessTypes): boolean {
  const { status, headers } = response;
  if (status === 204 || status === 205) {
    return false;
  }
  const declared = declaredTypes(status, success);
  const actual = essence(headers.get("content-type"));
  return declared === ""
    ? actual === "text/html"
    : !declared.split(",").some((type) => covers(essence(type), actual));
}

function covers(declared: string, actual: string): boolean {
  return (
    declared === actual ||
    declared === "*/*" ||
    (declared.endsWith("/*") && actual.startsWith(declared.slice(0, -1))) ||
    // Where application/json is documented, application/hal+json is as good.
    (isJson(declared) && isJson(actual))
  );
}
