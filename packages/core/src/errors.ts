import { type Delivery, worstDelivery } from "./delivery.js";

/** One request of a call and what became of it. */
export interface Attempt {
  /** The status of the answer, if there was one. */
  readonly status?: number;
  /** The platform's error code, if there was no answer and it gave one. */
  readonly code?: string;
  readonly delivery: Delivery;
}

/** What every error of a call has in common. */
export interface ErrorContext {
  readonly delivery: Delivery;
  readonly operation?: string | undefined;
  readonly attempts?: readonly Attempt[];
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Says to another installed version of this package that an error is one of the family. */
const BRAND = Symbol.for("@invitekit/error");

/** How each delivery reads at the end of a message. */
const OUTCOME: Readonly<Record<Delivery, string>> = {
  "not-sent": "nothing was sent",
  rejected: "it was not carried out",
  applied: "it was carried out, so don't repeat it",
  unknown: "it may have been carried out, so look before you repeat it",
};

/**
 * The base of every error that a client throws. It never holds a credential, a body that was sent or
 * a full URL. `instanceof` works across installed versions of this package.
 */
export class InvitekitError extends Error {
  static {
    // A name on the prototype survives minification, shows in the stack, and isn't listed with the data.
    nameIt(this, "InvitekitError");
  }

  /** What became of the request; with several attempts, of the worst one. */
  readonly delivery: Delivery;
  /** The operation id. */
  readonly operation: string | undefined;
  /** What became of each request of the call, oldest first; empty if none left. */
  readonly attempts: readonly Attempt[];
  /** The vendor's id of the request, where its document names a header for it. */
  readonly requestId: string | undefined;

  constructor(problem: string, context: ErrorContext) {
    const attempts = [...(context.attempts ?? [])];
    const delivery = worstDelivery([context.delivery, ...attempts.map((each) => each.delivery)]);
    const place = context.operation === undefined ? "" : `${context.operation}: `;
    super(
      `${place}${problem}; ${OUTCOME[delivery]}.`,
      context.cause === undefined ? undefined : { cause: context.cause },
    );
    this.delivery = delivery;
    this.operation = context.operation;
    this.attempts = attempts;
    this.requestId = context.requestId;
    Object.defineProperty(this, BRAND, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const name = Object.hasOwn(this.prototype, "name") ? this.prototype.name : undefined;
    if (name === undefined) {
      // A subclass made elsewhere: it has no name that another copy could share.
      return Function.prototype[Symbol.hasInstance].call(this, value);
    }
    return isBranded(value) && (this === InvitekitError || value.name === name);
  }
}

/** The server answered with a status other than 2xx or 3xx. */
export class ApiError<Status extends number = number, Body = unknown> extends InvitekitError {
  static {
    nameIt(this, "ApiError");
  }

  readonly status: Status;
  /** The answer's body: parsed if it is JSON, else its text; undefined if empty or unreadable. */
  readonly body: Body;
  /** The answer's headers. */
  readonly headers: Headers;

  constructor(status: Status, body: Body, headers: Headers, context: ErrorContext) {
    super(`the server answered ${status}`, context);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** No answer came. */
export class ConnectionError extends InvitekitError {
  static {
    nameIt(this, "ConnectionError");
  }

  /** The platform's code, such as `ECONNREFUSED`, where it gives one (browsers give none). */
  readonly code: string | undefined;

  constructor(code: string | undefined, context: ErrorContext) {
    super(`no answer came${code === undefined ? "" : ` (${code})`}`, context);
    this.code = code;
  }
}

/** A time limit passed. */
export class TimeoutError extends InvitekitError {
  static {
    nameIt(this, "TimeoutError");
  }

  /** What was being waited for. */
  readonly phase: "connect";

  constructor(phase: "connect", context: ErrorContext) {
    super(`no connection in time`, context);
    this.phase = phase;
  }
}

/** Why a 2xx could not be read. */
export type DecodeErrorKind = "empty" | "media-type" | "json" | "truncated" | "encoding";

const DECODE_PROBLEM: Readonly<Record<DecodeErrorKind, string>> = {
  empty: "has no body",
  "media-type": "is of another media type than documented",
  json: "is not valid JSON",
  truncated: "ended before its body did",
  encoding: "can't be decoded",
};

/** A 2xx that can't be read as the document declares it. */
export class DecodeError extends InvitekitError {
  static {
    nameIt(this, "DecodeError");
  }

  readonly status: number;
  readonly contentType: string | undefined;
  readonly kind: DecodeErrorKind;
  /** For `media-type` the first 2,000 characters; an answer of the right type may hold tokens. */
  readonly text: string | undefined;

  constructor(kind: DecodeErrorKind, response: Response, context: ErrorContext, text?: string) {
    super(`the answer (${response.status}) ${DECODE_PROBLEM[kind]}`, context);
    this.kind = kind;
    this.status = response.status;
    this.contentType = response.headers.get("content-type") ?? undefined;
    this.text = text?.slice(0, 2000);
  }
}

/** The server answered with a redirect. None is ever followed. */
export class RedirectError extends InvitekitError {
  static {
    nameIt(this, "RedirectError");
  }

  /** Undefined where the platform hides it (browsers do). */
  readonly status: number | undefined;
  /** Origin and path of the target, where the platform shows it. */
  readonly location: string | undefined;

  constructor(status: number | undefined, location: string | undefined, context: ErrorContext) {
    super(
      `the server redirects${location === undefined ? "" : ` to ${location}`}, which is never followed`,
      context,
    );
    this.status = status;
    this.location = location;
  }
}

/** Refused before anything was sent: an option, a parameter or a credential is unusable. */
export class ConfigError extends InvitekitError {
  static {
    nameIt(this, "ConfigError");
  }

  /** The name of the option or parameter, such as `auth.bearer`. Its value appears nowhere. */
  readonly option: string;

  constructor(option: string, problem: string, context: Partial<ErrorContext> = {}) {
    super(`\`${option}\` ${problem}`, { delivery: "not-sent", ...context });
    this.option = option;
  }
}

/** Whether a value is an error of this family, of whichever installed version. */
function isBranded(value: unknown): value is InvitekitError {
  return typeof value === "object" && value !== null && BRAND in value;
}

function nameIt(errorClass: { readonly prototype: Error }, name: string): void {
  Object.defineProperty(errorClass.prototype, "name", { value: name, configurable: true });
}
