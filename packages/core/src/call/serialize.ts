import { serializeArrayParam, serializeObjectParam } from "openapi-fetch";

type ArrayStyle = Parameters<typeof serializeArrayParam>[2]["style"];
type ObjectStyle = Parameters<typeof serializeObjectParam>[2]["style"];
type Style = ArrayStyle | "deepObject";

/**
 * Writes a list or an object in a style of OpenAPI, percent-encoded. Generated descriptions call it for
 * the parameters that need it, so that a client without any doesn't carry it.
 */
export function serializer(
  style: Style,
  explode: boolean,
): (name: string, value: unknown) => string {
  return (name, value) => {
    const key = encodeURIComponent(name);
    if (typeof value !== "object" || value === null) {
      const text = encodeURIComponent(String(value));
      const named = style === "matrix" ? `;${key}=${text}` : `${key}=${text}`;
      return style === "simple" ? text : style === "label" ? `.${text}` : named;
    }
    if (Object.values(value).some((member) => typeof member === "object")) {
      throw new TypeError("OpenAPI has no style for what is nested.");
    }
    if (Array.isArray(value)) {
      return serializeArrayParam(key, value, { style: style as ArrayStyle, explode });
    }
    // openapi-fetch encodes the values of an object and not its names.
    const members = Object.entries(value).flatMap(([member, each]) =>
      each === undefined ? [] : [[encodeURIComponent(member), each]],
    );
    const object = Object.fromEntries(members);
    return serializeObjectParam(key, object, { style: style as ObjectStyle, explode });
  };
}

/** Puts a piece of query string into the URL as it is, but for what would end the query. */
export function rawQuery(_name: string, value: unknown): string {
  encodeURI(String(value)); // throws on a lone surrogate
  // What the URL parser would drop or encode, and what would end the query.
  return String(value).replace(/[\0-\x20"#<>\x7f-\uffff]+/g, encodeURIComponent);
}
