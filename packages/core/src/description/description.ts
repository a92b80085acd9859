import type { CallRecord } from "../outcome/errors.js";

/** A parameter. A plain path parameter isn't listed, because the route already names it. */
export interface ParameterDescription {
  /** Default: `query`. */
  readonly in?: "path" | "header";
  /** The name that is sent, where the key is `<in>.<name>` because another parameter has that name. */
  readonly name?: string;
  /** Sent if the caller gives no value: the only allowed one, or the default of a required parameter. */
  readonly value?: string | number | boolean;
  /** Refuses a call without it. */
  readonly required?: true;
  /** Writes a list, an object, or a value that is sent without its name. See `serializer`. */
  readonly serialize?: (name: string, value: unknown) => string;
}

/** What `fetch` sends: `BodyInit`, which programs without the DOM's types don't have by that name. */
export type SentBody = NonNullable<RequestInit["body"]>;

/** The request body of an operation. */
export interface BodyDescription {
  /** The content-type. Left to the platform for FormData, and where any type may be sent. */
  readonly type?: string;
  /** Refuses a call without it. */
  readonly required?: true;
  /** Writes the body. Default: as JSON. */
  readonly encode?: (body: unknown) => SentBody;
}

/** The idempotency key of a call, by which the vendor recognises its repeats. */
export interface KeyedCall {
  readonly keyed: { readonly idempotencyKey: string };
  /** Whether the call may be sent again after this answer; undefined: as any idempotent operation. */
  readonly mayRepeat: (response: Response) => boolean | undefined;
  /** Whether an answer is that of an earlier call with the same key; undefined if the vendor doesn't say. */
  readonly isReplayed?: (response: Response) => boolean | undefined;
}

/**
 * Chooses the key of a call: the caller's own, or a new one where a second request would act a second
 * time. Undefined if the call needs none.
 */
export type ChooseIdempotencyKey = (
  operation: {
    readonly method: string;
    readonly parameters: Readonly<Record<string, ParameterDescription>>;
  },
  given: unknown,
  headers: Readonly<Record<string, string>>,
  call: CallRecord,
) => KeyedCall | undefined;

/** Milliseconds until the vendor allows another request; undefined if it still does, or doesn't say. */
export type ReadRateLimit = (response: Response) => number | undefined;

/** What the transport must know about one operation. */
export interface OperationDescription {
  /** Method and path template, below the server's URL: `GET /v1/users/{userId}`. */
  readonly route: string;
  /** Alternatives, each a list of schemes that are sent together. Empty: no credential is sent. */
  readonly security: readonly (readonly string[])[];
  /** By the name that callers use; `idempotencyKey` is the one with `x-idempotency-key`. */
  readonly parameters?: Readonly<Record<string, ParameterDescription>>;
  readonly body?: BodyDescription;
  /**
   * The media types of each documented 2xx (or `2XX`), separated by commas: `json` for all kinds of
   * JSON, the name of another type, or `*` for any. "" means no body.
   */
  readonly success: Readonly<Record<string, string>>;
  /**
   * The characters that a success may begin with if it is JSON, where the document declares fewer types
   * than JSON has: `{` for an object, `[` for a list.
   */
  readonly begins?: string;
  /** True if every success sends a person another message (`x-notifies-person`). */
  readonly notifies?: true;
  /** What the vendor promises about its key (`x-idempotency-key`). See `idempotency`. */
  readonly idempotency?: ChooseIdempotencyKey;
  /** The delivery by status, where an answer doesn't mean what it usually does (`x-delivery`). */
  readonly delivery?: Readonly<Record<string, "rejected" | "unknown">>;
}

/** How a credential is sent: in this header, after `prefix`. */
export interface SchemeDescription {
  readonly header: string;
  readonly prefix?: string;
}

/** One vendor's API, as generated from its document. */
export interface VendorDescription {
  /** What errors and events call it: the package's name without its scope. */
  readonly vendor: string;
  /** The User-Agent: the package and its version. */
  readonly userAgent: string;
  /** By name; the first is the default. */
  readonly servers: Readonly<Record<string, string>>;
  /** By the name that `auth` uses. */
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The response header that carries the vendor's request id (`x-request-id`). */
  readonly requestIdHeader?: string;
  /** Finds in the body of an error what is made for people (`x-error-message`). See `vendorWords`. */
  readonly words?: (body: unknown) => string;
  /** Reads the vendor's rate-limit headers, if its document describes some. See `rateLimit`. */
  readonly rateLimit?: ReadRateLimit;
  /** What applies to every operation that doesn't override it; parameters are added. */
  readonly common?: Partial<OperationDescription>;
  /** By operation id; each is complete together with `common`. */
  readonly operations: Readonly<Record<string, Partial<OperationDescription>>>;
}
