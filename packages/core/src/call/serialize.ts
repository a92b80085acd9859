import { serializeArrayParam, serializeObjectParam } from "openapi-fetch";

type ArrayStyle = Parameters<typeof serializeArrayParam>[2]["style"];
type ObjectStyle = Parameters<typeof serializeObjectParam>[2]["style"];
type Style = ArrayStyle | "deepObject";

/**
 * Makes a function that writes a list or an object in one of OpenAPI's styles, percent-encoded.
 * Generated descriptions call this for the parameters that need it, so that other clients don't carry it.
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
      throw new TypeError("OpenAPI has no style for nested values.");
    }
    if (Array.isArray(value)) {
      return serializeArrayParam(key, value, { style: style as ArrayStyle, explode });
    }
    // openapi-fetch encodes the values of an object, but not its names.
    const members = Object.entries(value).flatMap(([member, each]) =>
      each === undefined ? [] : [[encodeURIComponent(member), each]],
    );
    const object = Object.fromEntries(members);
    return serializeObjectParam(key, object, { style: style as ObjectStyle, explode });
  };
}

/** Puts a piece of query string into the URL unchanged, except for what would end the query. */
export function rawQuery(_name: string, value: unknown): string {
  encodeURI(String(value)); // throws on a lone surrogate
  // What the URL parser would drop or encode, and what would end the query.
  return String(value).replace(/[\0-\x20"#<>\x7f-\uffff]+/g, encodeURIComponent);
}
