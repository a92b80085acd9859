import { type Attempt, type Delivery, type TimeoutPhase, worstDelivery } from "./outcome.js";
import { type SafeHeaderValues, safeHeaders } from "./safe-headers.js";

/** What an error says about its call. */
export interface CallRecord {
  /** The name of the vendor; undefined for `createFetch`, which has no document. */
  readonly vendor?: string | undefined;
  /** The operation id. */
  readonly id?: string | undefined;
  readonly attempts?: readonly Attempt[];
  readonly keyed?: { readonly idempotencyKey: string };
  readonly requestId?: string | undefined;
}

/** Marks an InvitekitError for other installed versions of this package. */
const BRAND: unique symbol = Symbol.for("@invitekit/error") as never;

/**
 * The base of every error that a client throws. It never holds a credential, a body that was sent or
 * a full URL. `instanceof` works across installed versions of this package. It compares the class's
 * name, so it can't recognise your own subclasses. `Data` is what a class adds to the common members.
 */
export class InvitekitError<Data extends object = ErrorOptions> extends Error {
  static {
    // On the prototype, the name is shown in stacks, isn't part of the data, and survives minifiers.
    this.prototype.name = "InvitekitError";
    (this.prototype as { [BRAND]?: true })[BRAND] = true;
  }

  /** What became of the request. With several attempts, the worst of them decides. */
  declare readonly delivery: Delivery;
  /** The vendor's name; undefined for `createFetch`, which has no document. */
  declare readonly vendor: string | undefined;
  /** The operation id. */
  declare readonly operation: string | undefined;
  /** What became of each request of the call, oldest first. Empty if none was sent. */
  declare readonly attempts: readonly Attempt[];
  /** The vendor's id of the request, if its document names a header for it. */
  declare readonly requestId: string | undefined;

  /** The key that the requests carried, if the vendor documents one. */
  declare readonly idempotencyKey: string | undefined;

  constructor(
    problem: string,
    { vendor, id, attempts = [], keyed, requestId }: CallRecord = {},
    data: Data & ErrorOptions,
  ) {
    const delivery = worstDelivery(attempts);
    const place = [vendor, id].filter(Boolean).join(".");
    super(`${place && `${place}: `}${problem} (delivery: ${delivery})`, data);
    Object.assign(this, keyed, data, {
      delivery,
      vendor,
      operation: id,
      requestId,
      attempts: [...attempts],
    });
  }

  /** What `JSON.stringify` writes: name, message and all data, but no stack and no cause. */
  toJSON(): object {
    const { name, message } = this;
    return Object.assign({ name, message }, this);
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const error = Object(value);
    return error[BRAND] && (this === InvitekitError || this.prototype.name === error.name);
  }
}

/** The server answered with a status other than 2xx or 3xx. */
export class ApiError<Status extends number = number, Body = unknown> extends InvitekitError<
  Pick<ApiError, "status" | "body" | "safeHeaders" | "retryAfterMs">
> {
  static {
    this.prototype.name = "ApiError";
  }

  declare readonly status: Status;
  /** The answer's body: parsed if it is JSON, otherwise its text; undefined if empty or unreadable. */
  declare readonly body: Body;
  /** The answer's headers, all of them. Neither printed nor written as JSON: they may hold a cookie. */
  declare readonly headers: Headers;
  /** Those of the headers that do no harm in a log, by lower-case name: type, date, limits. */
  declare readonly safeHeaders: SafeHeaderValues;
  /** Milliseconds that the answer asks to wait (Retry-After). */
  declare readonly retryAfterMs: number | undefined;

  constructor(
    problem: string,
    call: CallRecord,
    { headers, ...data }: Pick<ApiError, "status" | "body" | "headers" | "retryAfterMs">,
  ) {
    super(problem, call, { ...data, safeHeaders: safeHeaders(headers) });
    // Printing runs no getter, even of what is hidden. A polluted prototype adds nothing to this one.
    Object.defineProperty(this, "headers", { __proto__: null, get: () => headers } as object);
  }
}

/** No answer came. */
export class ConnectionError extends InvitekitError<Pick<ConnectionError, "code">> {
  static {
    this.prototype.name = "ConnectionError";
  }

  /** The platform's code, such as `ECONNREFUSED`, if it gives one (browsers don't). */
  declare readonly code: string | undefined;
}

/** The caller's signal ended the call: `cause` is its reason. */
export class AbortError extends InvitekitError {
  static {
    this.prototype.name = "AbortError";
  }
}

/** A time limit passed. */
export class TimeoutError extends InvitekitError<Pick<TimeoutError, "phase">> {
  static {
    this.prototype.name = "TimeoutError";
  }

  /** What took too long: `total` is the limit of the whole call, `connect` the platform's own. */
  declare readonly phase: TimeoutPhase;
}

/** Why the body of a 2xx couldn't be read. */
export type DecodeErrorKind =
  | "empty"
  | "media-type"
  | "json"
  | "shape"
  | "truncated"
  | "encoding"
  | "too-large";

/** The body of a 2xx can't be read as the document declares it. */
export class DecodeError extends InvitekitError<
  Pick<DecodeError, "status" | "contentType" | "kind" | "text">
> {
  static {
    this.prototype.name = "DecodeError";
  }

  declare readonly status: number;
  declare readonly contentType: string | undefined;
  declare readonly kind: DecodeErrorKind;
  /** The first 2,000 characters, only for `media-type`: an answer of the right type may hold tokens. */
  declare readonly text: string | undefined;
}

/** The server answered with a redirect. Redirects are never followed. */
export class RedirectError extends InvitekitError<Pick<RedirectError, "status" | "location">> {
  static {
    this.prototype.name = "RedirectError";
  }

  /** Undefined if the platform hides it (browsers do). */
  declare readonly status: number | undefined;
  /** Origin and path of the target, if the platform shows it. */
  declare readonly location: string | undefined;
}

/** An option, a parameter or a credential is unusable. The request wasn't sent. */
export class ConfigError extends InvitekitError<Pick<ConfigError, "option">> {
  static {
    this.prototype.name = "ConfigError";
  }

  /** The name of the option or parameter, such as `auth.bearer`. Its value appears nowhere. */
  declare readonly option: string;

  constructor(option: string, problem: string, call?: CallRecord, options?: ErrorOptions) {
    super(`\`${option}\` ${problem}`, call, { option, ...options });
  }
}
