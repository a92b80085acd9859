import { isObject } from "@invitekit/generator/document";

/** Why a call failed: the error's message, and what the server said. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const said = serverReason(error);
  return said === undefined ? message : `${message}: ${said}`;
}

/** What the server said is wrong, if it answered with problem details (RFC 9457), as Prism does. */
export function serverReason(error: unknown): string | undefined {
  const body = isObject(error) ? error.body : undefined;
  if (!isObject(body)) {
    return undefined;
  }
  const problems = Array.isArray(body.validation) ? body.validation.filter(isObject) : [];
  const texts = problems.length > 0 ? problems.map(({ message }) => message) : [body.title];
  return texts.filter((text) => typeof text === "string").join("; ") || undefined;
}
