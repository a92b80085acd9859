// The only file that touches openapi-fetch: its types are the path surface's, its serializers write
// the query. Its createClient isn't used: it would build a Request for each call, decode by
// Content-Length, and report a failure with an empty body as `error: undefined`.
import {
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type ParamsOption,
  type RequestBodyOption,
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from "openapi-fetch";
import type { ApiErrorOf } from "./api-error.js";
import type { CallOptions } from "./options.js";

type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

type Init<Operation> = ParamsOption<Operation> & RequestBodyOption<Operation> & CallOptions;

type InitArgument<Operation> =
  Record<never, never> extends Init<Operation> ? [init?: Init<Operation>] : [init: Init<Operation>];

/** What a call by path resolves with: `data`, or the ApiError as `error`. */
export type PathResult<Operation extends Record<string | number, any>> =
  | {
      readonly data: Extract<
        FetchResponse<Operation, unknown, `${string}/${string}`>,
        { error?: never }
      >["data"];
      readonly error?: never;
      readonly response: Response;
    }
  | { readonly data?: never; readonly error: ApiErrorOf<Operation>; readonly response: Response };

type PathMethod<Paths extends Record<string, any>, Method extends HttpMethod> = <
  Path extends ClientPathsWithMethod<Client<Paths>, Method>,
>(
  path: Path,
  ...init: InitArgument<Paths[Path][Method]>
) => Promise<PathResult<Paths[Path][Method]>>;

/**
 * Calls by path, with openapi-fetch's own types. Resolve with `{ data, error, response }`, where `error`
 * is an ApiError; every other failure rejects.
 */
export interface PathClient<Paths extends Record<string, any>> {
  readonly GET: PathMethod<Paths, "get">;
  readonly PUT: PathMethod<Paths, "put">;
  readonly POST: PathMethod<Paths, "post">;
  readonly DELETE: PathMethod<Paths, "delete">;
  readonly OPTIONS: PathMethod<Paths, "options">;
  readonly HEAD: PathMethod<Paths, "head">;
  readonly PATCH: PathMethod<Paths, "patch">;
  readonly TRACE: PathMethod<Paths, "trace">;
}

interface Style {
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode: boolean;
}

type ArrayStyle = Parameters<typeof serializeArrayParam>[2];
type ObjectStyle = Parameters<typeof serializeObjectParam>[2];

/** A parameter's value in the style that the document gives it, percent-encoded. */
export function serialize(name: string, value: unknown, style: Style): string {
  const key = encodeURIComponent(name);
  if (Array.isArray(value)) {
    return serializeArrayParam(key, value, style as ArrayStyle);
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const encoded = members.map(([member, each]) => [encodeURIComponent(member), each]);
    return serializeObjectParam(key, Object.fromEntries(encoded), style as ObjectStyle);
  }
  switch (style.style) {
    case "simple":
      return encodeURIComponent(String(value));
    case "label":
      return `.${encodeURIComponent(String(value))}`;
    case "matrix":
      return `;${serializePrimitiveParam(key, String(value))}`;
    default:
      return serializePrimitiveParam(key, String(value));
  }
}
