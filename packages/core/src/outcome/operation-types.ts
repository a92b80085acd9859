import { ApiError } from "./errors.js";

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
  [Key in keyof Responses]: ApiErrorUnlessNever<StatusesOf<Key, Responses>, BodyOf<Responses[Key]>>;
}[keyof Responses];

type UnlistedStatus<Responses> = Exclude<
  ErrorStatus,
  { [Key in keyof Responses]: StatusesOf<Key, Responses> }[keyof Responses]
>;

type ApiErrorUnlessNever<Status extends number, Body> = [Status] extends [never]
  ? never
  : ApiError<Status, Body>;

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

/**
 * The ApiErrors of an operation: `status` decides the type of `body`. It is unknown for a status that
 * the document doesn't list.
 */
export type ApiErrorOf<Operation> = Operation extends { responses: infer Responses }
  ?
      | ListedApiErrors<Responses>
      | ApiErrorUnlessNever<
          UnlistedStatus<Responses>,
          Responses extends { default: infer Default } ? BodyOf<Default> : unknown
        >
  : ApiError;

/**
 * Whether an error is an ApiError. With an operation as type argument, `status` narrows `body`:
 * `isApiError<operations["inviteUser"]>(error) && error.status === 403`.
 */
export function isApiError<Operation = unknown>(error: unknown): error is ApiErrorOf<Operation> {
  return error instanceof ApiError;
}
