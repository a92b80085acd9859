import type { ParameterDescription } from "./description.js";
import { type CallRecord, ConfigError } from "./errors.js";
import { setHeader } from "./headers.js";

/** By the key that callers use. */
export type Parameters = Readonly<Record<string, ParameterDescription>>;

/**
 * Puts the values where the document says: into `headers`, and into the path and query that it returns.
 * An unusable one is a ConfigError.
 */
export function placeParameters(
  path: string,
  parameters: Parameters,
  values: Readonly<Record<string, unknown>>,
  headers: Headers,
  call: CallRecord,
): string {
  let target = path;
  for (const [key, parameter] of Object.entries(parameters)) {
    const { in: location, name = key, required, serialize } = parameter;
    // A header that is set on the client wins over the document's default.
    const value =
      values[key] ?? ((location === "header" && headers.get(name)) || parameter.value);
    if (value === undefined) {
      if (required || location === "path") {
        throw new ConfigError(key, "is missing", call);
      }
    } else if (location === "header") {
      setHeader(headers, name, serialize ? serialize(name, value) : value, key, call);
    } else {
      let text: string | undefined;
      try {
        text = serialize ? serialize(name, value) : encodeURIComponent(value as string);
      } catch {
        // A lone surrogate has no UTF-8 form.
      }
      if (
        text === undefined ||
        (typeof value === "object" && !serialize) ||
        // An empty or a dot segment would name another resource; some servers decode twice.
        (location && /^(\.|%(25)?2e){0,2}$/i.test(text))
      ) {
        throw new ConfigError(key, "can't stand in a URL", call);
      }
      if (location) {
        target = target.replace(`{${name}}`, () => text);
      } else if (text || !serialize) {
        target += target.includes("?") ? "&" : "?";
        target += serialize ? text : `${encodeURIComponent(name)}=${text}`;
      }
    }
  }
  return target;
}
