import { ApiError } from "./errors.js";
import type { Attempt } from "./outcome.js";

// The registered error statuses (IANA) and those of widespread gateways. The list is finite because a
// union with plain `number` in it wouldn't narrow.
// biome-ignore format: one line a hundred
type ClientErrorStatus =
  | 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415
  | 416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451 | 499;
// biome-ignore format: one line a hundred
type ServerErrorStatus =
  | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511
  | 520 | 521 | 522 | 523 | 524 | 525 | 526 | 527 | 530 | 598 | 599;
type ErrorStatus = ClientErrorStatus | ServerErrorStatus;

/** The registered successes. */
type AnySuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

type BodyOf<Response> = Response extends { content: infer Content }
  ? Content[keyof Content]
  : undefined;

/** The statuses that a key of `responses` stands for, except those that have their own key. */
type StatusesOf<Key, Responses> = Key extends ErrorStatus
  ? Key
  : Key extends "4XX"
    ? Exclude<ClientErrorStatus, keyof Responses>
    : Key extends "5XX"
      ? Exclude<ServerErrorStatus, keyof Responses>
      : never;

type ListedApiErrors<Responses> = {
  [Key in keyof Responses]: ApiErrorUnlessNever<
    StatusesOf<Key, Responses>,
    Received<BodyOf<Responses[Key]>>
  >;
}[keyof Responses];

type UnlistedStatus<Responses> = Exclude<
  ErrorStatus,
  { [Key in keyof Responses]: StatusesOf<Key, Responses> }[keyof Responses]
>;

type ApiErrorUnlessNever<Status extends number, Body> = [Status] extends [never]
  ? never
  : ApiError<Status, Body>;

/** What may come in place of a declared body: nothing checks it, and a proxy answers in its own words. */
type Received<Body> = Body | string | undefined;

/** The bodies of an operation's successes. openapi-fetch's own type would split open enums. */
export type SuccessBodyOf<Operation> = Operation extends { responses: infer Responses }
  ? [SuccessStatus<Responses>] extends [never]
    ? Responses extends { default: infer Default }
      ? BodyOf<Default>
      : unknown
    : { [Status in SuccessStatus<Responses>]: BodyOf<Responses[Status]> }[SuccessStatus<Responses>]
  : never;

type SuccessStatus<Responses> = {
  [Status in keyof Responses]: `${Status & (string | number)}` extends `2${string}`
    ? Status
    : never;
}[keyof Responses];

/** What a documented header's value is as text. */
type HeaderText<Value> = Value extends string
  ? Value
  : Value extends number | boolean
    ? `${Value}`
    : string;

/** The names that the document gives; its type has an index signature for all others. */
type DocumentedName<Documented> = keyof {
  [Name in keyof Documented as string extends Name
    ? never
    : number extends Name
      ? never
      : Name]: unknown;
} &
  string;

/** An answer's headers: `get` knows those that the document names, as the text that they are. */
export type HeadersOf<Response> = Response extends { headers: infer Documented }
  ? [DocumentedName<Documented>] extends [never]
    ? Headers
    : {
        get<Name extends DocumentedName<Documented>>(
          name: Name,
        ): HeaderText<Exclude<Documented[Name], undefined>> | null;
      } & Headers
  : Headers;

/** What `details: true` tells of a success. */
export interface SuccessDetails<
  Status extends number = number,
  Data = unknown,
  Received = Headers,
> {
  readonly data: Data;
  readonly status: Status;
  readonly headers: Received;
  /** The vendor's id of the request, if its document names a header for it. */
  readonly requestId: string | undefined;
  /** What became of each request of the call, oldest first. */
  readonly attempts: readonly Attempt[];
  /** The key that the requests carried, if the vendor documents one. */
  readonly idempotencyKey?: string | undefined;
  /** Whether it is the answer of an earlier call with the same key; undefined if the vendor doesn't say. */
  readonly replayed: boolean | undefined;
}

type DetailsUnlessNever<Status extends number, Data, Received> = [Status] extends [never]
  ? never
  : SuccessDetails<Status, Data, Received>;

type SuccessStatusesOf<Key, Responses> = Key extends AnySuccessStatus
  ? Key
  : Key extends "2XX"
    ? Exclude<AnySuccessStatus, keyof Responses>
    : never;

/** The details of an operation's successes: `status` decides the types of `data` and `headers`. */
export type DetailsOf<Operation> = Operation extends { responses: infer Responses }
  ?
      | {
          [Key in keyof Responses]: DetailsUnlessNever<
            SuccessStatusesOf<Key, Responses>,
            BodyOf<Responses[Key]>,
            HeadersOf<Responses[Key]>
          >;
        }[keyof Responses]
      | DetailsUnlessNever<
          Exclude<
            AnySuccessStatus,
            { [Key in keyof Responses]: SuccessStatusesOf<Key, Responses> }[keyof Responses]
          >,
          SuccessBodyOf<Operation>,
          Headers
        >
  : SuccessDetails;

/**
 * The ApiErrors of an operation: `status` decides the type of `body`. It is unknown for a status that
 * the document doesn't list.
 */
export type ApiErrorOf<Operation> = Operation extends { responses: infer Responses }
  ?
      | ListedApiErrors<Responses>
      | ApiErrorUnlessNever<
          UnlistedStatus<Responses>,
          Responses extends { default: infer Default } ? Received<BodyOf<Default>> : unknown
        >
  : ApiError;

declare const OPERATION: unique symbol;

/** What tells a client's methods apart. The operation's type is there for the compiler alone. */
export interface OperationMark<Operation> {
  /** The vendor's name. */
  readonly vendor?: string;
  /** The operation id. */
  readonly operation?: string;
  readonly [OPERATION]?: Operation;
}

/**
 * Whether an error is an ApiError: any, or that of one operation, given as the client's method
 * (`isApiError(error, acme.inviteUser)`) or by names, for which the type argument has the operations
 * (`isApiError<Pick<operations, "inviteUser">>(error, "acme", "inviteUser")`). Of one operation,
 * `status` narrows `body`, which may also be text or undefined: nothing checks it.
 */
export function isApiError(error: unknown): error is ApiError;
export function isApiError<Operation>(
  error: unknown,
  method: OperationMark<Operation>,
): error is ApiErrorOf<Operation>;
export function isApiError<Operations extends object>(
  error: unknown,
  vendor: string,
  operation: keyof Operations & string,
): error is ApiErrorOf<Operations[keyof Operations]>;
export function isApiError(
  error: unknown,
  ...of: readonly [] | readonly [OperationMark<unknown>] | readonly [string, string]
): error is ApiError {
  if (!(error instanceof ApiError) || of.length === 0) {
    return error instanceof ApiError;
  }
  const [mark, id] = of;
  const { vendor, operation } =
    typeof mark === "string" ? { vendor: mark, operation: id } : Object(mark);
  // A function that isn't a client's method has no names, as errors of `createFetch` have none.
  return vendor !== undefined && error.vendor === vendor && error.operation === operation;
}
