// biome-ignore-all lint/suspicious/noExplicitAny: the constraints are openapi-fetch's own
// Calls by path have openapi-fetch's types. Its createClient isn't used, because it would build a
// Request for each call, decode by Content-Length, and report a failure with an empty body as
// `error: undefined`.
import type { Client, ClientPathsWithMethod, ParamsOption, RequestBodyOption } from "openapi-fetch";
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
  /** The key that the requests carried, if the vendor documents one. */
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
 * Methods that call by path, with openapi-fetch's types. They resolve with `{ data, error, response }`,
 * where `error` is an ApiError, and reject for every other failure.
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
