import type { ParameterDescription } from "../description/description.js";
import { setHeader } from "../options/headers.js";
import { type CallRecord, ConfigError } from "../outcome/errors.js";

/** Parameters by the name that callers use. */
export type Parameters = Readonly<Record<string, ParameterDescription>>;

/**
 * A dot segment, which would name another resource. It may be encoded, as may the character that ends
 * it, because some servers decode a path again. `;` isn't encoded between matrix parameters.
 */
const OTHER_RESOURCE = /(^|%(25)*(2f|5c))(\.|%(25)*2e){1,2}($|;|%(25)*(2f|5c|3b|3f|23))/i;

/** Encoded spaces and control characters, which some servers leave out of a segment. */
const UNSEEN = /%(25)*([01][\da-f]|20|7f|c2%(25)*[89][\da-f]|c2%(25)*a0)/gi;

/**
 * Puts the values where the document says: into `headers`, and into the path and query, which it
 * returns. Throws a ConfigError for an unusable value.
 */
export function placeParameters(
  path: string,
  parameters: Parameters,
  values: Readonly<Record<string, unknown>>,
  headers: Record<string, string>,
  call: CallRecord,
): string {
  let target = path;
  for (const [key, parameter] of Object.entries(parameters)) {
    const { in: location, name = key, required, serialize } = parameter;
    const isHeader = location === "header";
    // A header that the caller has set, perhaps on the client, wins over the document's default.
    const isSet = isHeader && Object.hasOwn(headers, name.toLowerCase());
    const value = values[key] ?? (isSet ? undefined : parameter.value);
    if (value === undefined) {
      if (required && !isSet) {
        throw new ConfigError(key, "is missing", call);
      }
      continue;
    }
    let text: string | undefined;
    try {
      text = serialize
        ? serialize(name, value)
        : isHeader
          ? (value as string)
          : encodeURIComponent(value as string);
    } catch {
      // A lone surrogate can't be written in UTF-8.
    }
    if (
      text === undefined ||
      (required && !text) ||
      (typeof value === "object" && !serialize) ||
      (location === "path" && OTHER_RESOURCE.test(text.replace(UNSEEN, "")))
    ) {
      throw new ConfigError(key, "must be text, and neither empty nor dots", call);
    }
    if (isHeader) {
      setHeader(headers, name, text, key, call);
    } else if (location) {
      target = target.replace(`{${name}}`, () => text);
    } else if (text || !serialize) {
      target += target.includes("?") ? "&" : "?";
      target += serialize ? text : `${encodeURIComponent(name)}=${text}`;
    }
  }
  return target;
}
