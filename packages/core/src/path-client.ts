// biome-ignore-all lint/suspicious/noExplicitAny: the constraints are openapi-fetch's own
// The only file that touches openapi-fetch: its types are the path surface's, its serializers write
// the query. Its createClient isn't used: it would build a Request for each call, decode by
// Content-Length, and report a failure with an empty body as `error: undefined`.
import {
  type Client,
  type ClientPathsWithMethod,
  type ParamsOption,
  type RequestBodyOption,
  serializeArrayParam,
  serializeObjectParam,
} from "openapi-fetch";
import type { SentBody } from "./description/description.js";
import type { CallOptions } from "./options/call-options.js";
import type { ApiErrorOf, SuccessBodyOf } from "./outcome/operation-types.js";

type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

type Init<Operation, Options> = ParamsOption<Operation> & RequestBodyOption<Operation> & Options;

type InitArgument<Operation, Options> =
  Record<never, never> extends Init<Operation, Options>
    ? [init?: Init<Operation, Options>]
    : [init: Init<Operation, Options>];

/** What a call by path resolves with: `data`, or the ApiError as `error`. */
export type PathResult<Operation> = {
  readonly response: Response;
  /** The key that its requests carried, where the vendor documents one. */
  readonly idempotencyKey?: string | undefined;
} & (
  | { readonly data: SuccessBodyOf<Operation>; readonly error?: never }
  | { readonly data?: never; readonly error: ApiErrorOf<Operation> }
);

type PathMethod<Paths extends Record<string, any>, Method extends HttpMethod, Options> = <
  Path extends ClientPathsWithMethod<Client<Paths>, Method>,
>(
  path: Path,
  ...init: InitArgument<Paths[Path][Method], Options>
) => Promise<PathResult<Paths[Path][Method]>>;

/**
 * Calls by path, with openapi-fetch's own types. Resolve with `{ data, error, response }`, where `error`
 * is an ApiError; every other failure rejects.
 */
export interface PathClient<Paths extends Record<string, any>, Options = CallOptions> {
  readonly GET: PathMethod<Paths, "get", Options>;
  readonly PUT: PathMethod<Paths, "put", Options>;
  readonly POST: PathMethod<Paths, "post", Options>;
  readonly DELETE: PathMethod<Paths, "delete", Options>;
  readonly OPTIONS: PathMethod<Paths, "options", Options>;
  readonly HEAD: PathMethod<Paths, "head", Options>;
  readonly PATCH: PathMethod<Paths, "patch", Options>;
  readonly TRACE: PathMethod<Paths, "trace", Options>;
}

type Style = Parameters<typeof serializeArrayParam>[2]["style"] | "deepObject";

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

type ArrayStyle = Parameters<typeof serializeArrayParam>[2]["style"];
type ObjectStyle = Parameters<typeof serializeObjectParam>[2]["style"];

/** Puts a piece of query string into the URL as it is, but for what would end the query. */
export function rawQuery(_name: string, value: unknown): string {
  encodeURI(String(value)); // throws on a lone surrogate
  // What the URL parser would drop or encode, and what would end the query.
  return String(value).replace(/[\0-\x20"#<>\x7f-\uffff]+/g, encodeURIComponent);
}

/** Writes an object as `application/x-www-form-urlencoded`. */
export function encodeForm(body: unknown): string {
  if (body instanceof URLSearchParams) {
    return body.toString();
  }
  const form = new URLSearchParams();
  for (const [name, member] of Object.entries(body as object)) {
    // Of a list, each entry goes under its name; an object has no standard form.
    for (const entry of [member].flat()) {
      if (typeof entry === "object") {
        throw new TypeError("A form has no place for null and for what is nested.");
      }
      if (entry !== undefined) {
        encodeURI(`${name}=${entry}`); // throws on a lone surrogate, which is replaced otherwise
        form.append(name, String(entry));
      }
    }
  }
  return form.toString();
}

/** Sends text, bytes or a FormData as they are. */
export function encodeNothing(body: unknown): SentBody {
  return body as SentBody;
}
