/** Where a parameter goes, as the document says. */
export interface ParameterDescription {
  readonly in: "path" | "query" | "header" | "cookie";
  /** The name on the wire, where it differs from the key that callers use. */
  readonly name?: string;
  /** Sent when the caller gives none: the only allowed value, or the documented default of a required parameter. */
  readonly value?: string | number | boolean;
  /** True where a call without it is refused. */
  readonly required?: true;
  /** The document's `style`, where it isn't the default of the location (`simple` or `form`). */
  readonly style?: "label" | "matrix" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** The document's `explode`, where it isn't the default of the style. */
  readonly explode?: boolean;
  /** True where the value is a piece of the query string itself, sent without a name (`x-raw-query`). */
  readonly raw?: true;
}

/** What the transport must know of one operation. */
export interface OperationDescription {
  readonly method: string;
  /** The path template, below the server's URL. */
  readonly path: string;
  /** Alternatives, each a list of schemes that are sent together. Empty: nothing is sent. */
  readonly security: readonly (readonly string[])[];
  /** By the name that callers use. */
  readonly parameters?: Readonly<Record<string, ParameterDescription>>;
  /** The media type of the request body, where there is one. */
  readonly body?: { readonly type: string; readonly required?: true };
  /** For each documented 2xx status (or `2XX`, `default`): its body's media types, comma-separated; "" for none. */
  readonly success: Readonly<Record<string, string>>;
  /** The header that carries the vendor's documented idempotency key (`x-idempotency-key`). */
  readonly idempotencyKey?: string;
  /** True where every success sends a message to a person again (`x-notifies-person`). */
  readonly notifies?: true;
}

/** How a credential is sent: `prefix` and the credential, as this header. */
export interface SchemeDescription {
  readonly header: string;
  readonly prefix?: string;
}

/** One vendor's API, as generated from its document. */
export interface VendorDescription {
  /** The package's name, for the User-Agent and for messages. */
  readonly name: string;
  /** The package's version, for the User-Agent. */
  readonly version: string;
  /** By name; the first is the default. */
  readonly servers: Readonly<Record<string, string>>;
  /** By the name that `auth` uses. */
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The response header that carries the vendor's request id (`x-request-id`). */
  readonly requestId?: string;
  /** By operation id. */
  readonly operations: Readonly<Record<string, OperationDescription>>;
}
