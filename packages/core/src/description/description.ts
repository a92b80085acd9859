import type { CallRecord } from "../outcome/errors.js";

/** A parameter that isn't a plain value in the path, which the route names already. */
export interface ParameterDescription {
  /** Default: `query`. */
  readonly in?: "path" | "header";
  /** The name on the wire, where the key is `<in>.<name>` because the name alone is taken. */
  readonly name?: string;
  /** Sent when the caller gives none: the only allowed value, or the default of a required parameter. */
  readonly value?: string | number | boolean;
  /** True where a call without it is refused. */
  readonly required?: true;
  /** Writes a value that isn't a single one, or that goes without its name. See `serializer`. */
  readonly serialize?: (name: string, value: unknown) => string;
}

/** What `fetch` sends: `BodyInit`, by a name that programs without the DOM's types have as well. */
export type SentBody = NonNullable<RequestInit["body"]>;

/** The request body of an operation. */
export interface BodyDescription {
  /** The content-type. None where the platform names it: for FormData, and where any type may be sent. */
  readonly type?: string;
  /** True where a call without it is refused. */
  readonly required?: true;
  /** Writes the body. Default: as JSON. */
  readonly encode?: (body: unknown) => SentBody;
}

/** The key of a call whose repeats the vendor recognises by it. */
export interface KeyedCall {
  readonly keyed: { readonly idempotencyKey: string };
  /** Whether it may be sent again after an answer; undefined: as any idempotent operation. */
  readonly mayRepeat: (response: Response) => boolean | undefined;
}

/**
 * Finds the key of a call: the caller's own, or a new one where a second request would act a second
 * time. Undefined where it goes without.
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

/** What the transport must know of one operation. */
export interface OperationDescription {
  /** Method and path template, below the server's URL: `GET /v1/users/{userId}`. */
  readonly route: string;
  /** Alternatives, each a list of schemes that are sent together. Empty: nothing is sent. */
  readonly security: readonly (readonly string[])[];
  /** By the name that callers use; `idempotencyKey` is the vendor's documented one (`x-idempotency-key`). */
  readonly parameters?: Readonly<Record<string, ParameterDescription>>;
  readonly body?: BodyDescription;
  /**
   * What each documented 2xx (or `2XX`) holds: `json` (and its relatives), another media type, `*` for
   * any; several are comma-separated, "" is no body.
   */
  readonly success: Readonly<Record<string, string>>;
  /** True where every success sends a message to a person again (`x-notifies-person`). */
  readonly notifies?: true;
  /** What the vendor promises for its key (`x-idempotency-key`). See `idempotency`. */
  readonly idempotency?: ChooseIdempotencyKey;
  /** What an answer means here, by status, where it isn't what it means elsewhere (`x-delivery`). */
  readonly delivery?: Readonly<Record<string, "rejected" | "unknown">>;
}

/** How a credential is sent: `prefix` and the credential, as this header. */
export interface SchemeDescription {
  readonly header: string;
  readonly prefix?: string;
}

/** One vendor's API, as generated from its document. */
export interface VendorDescription {
  /** The package and its version, as the User-Agent names them. */
  readonly userAgent: string;
  /** By name; the first is the default. */
  readonly servers: Readonly<Record<string, string>>;
  /** By the name that `auth` uses. */
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The response header that carries the vendor's request id (`x-request-id`). */
  readonly requestId?: string;
  /** What holds for every operation that says nothing else; parameters add up. */
  readonly common?: Partial<OperationDescription>;
  /** By operation id; together with `common` each is whole. */
  readonly operations: Readonly<Record<string, Partial<OperationDescription>>>;
}
