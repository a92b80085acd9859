import type { CallOptions } from "./call-options.js";
import { decodeFailure, decodeSuccess } from "./decode.js";
import type { OperationDescription, VendorDescription } from "./description.js";
import { ApiError, type CallRecord, ConfigError } from "./errors.js";
import { addHeaders } from "./headers.js";
import { refuseUnknown, withoutPrototype } from "./own-properties.js";
import { type Parameters, placeParameters } from "./parameters.js";
import type { Call, Send } from "./send.js";

/** What the calls of one client share. */
export interface CallSettings {
  readonly send: Send;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly headers: Headers;
  readonly schemes: VendorDescription["schemes"];
  /** The response header that carries the vendor's request id. */
  readonly requestId: string | undefined;
}

/** An operation whose route was taken apart. */
export interface Operation extends OperationDescription {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: Parameters;
}

/** What a caller passed, with the parameters by their key in the description. */
export interface Input extends CallOptions {
  readonly body?: unknown;
  readonly [parameter: string]: unknown;
}

/** An answer: the decoded body of a 2xx, or the ApiError of any other status. */
export type Answer =
  | { readonly data: unknown; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: ApiError; readonly response: Response };

/** Makes one call. Rejects with an error of the family, or with the signal's own reason. */
export async function makeCall(
  settings: CallSettings,
  operation: Operation,
  input: Input = {},
): Promise<Answer> {
  const { method, path, parameters, body } = operation;
  const given = withoutPrototype(input);
  const { signal } = given;
  const call: Call & CallRecord = { ...operation, signal, attempts: [] };
  signal?.throwIfAborted();
  refuseUnknown(
    given,
    ["headers", "signal", ...(body ? ["body"] : []), ...Object.keys(parameters)],
    call,
  );
  const headers = new Headers(settings.headers);
  const init: RequestInit = { method, headers, signal: signal ?? null };
  if (body && (body.required || given.body !== undefined)) {
    try {
      init.body = (body.encode ?? JSON.stringify)(given.body);
    } catch {
      // A cycle or a bigint; the platform's message may quote the body.
    }
    if (init.body === undefined) {
      throw new ConfigError("body", "is missing or can't be written", call);
    }
    if (body.type) {
      headers.set("content-type", body.type);
    }
  }
  addHeaders(headers, given.headers, settings.schemes, call);
  const target = placeParameters(path, parameters, given, headers, call);
  const response = await settings.send(new URL(settings.baseUrl + target), init, call);
  const { ok, status, headers: answered } = response;
  const requestId = (settings.requestId && answered.get(settings.requestId)) || undefined;
  try {
    if (ok) {
      return { data: await decodeSuccess(response, call, requestId), response };
    }
    const fields = { status, body: await decodeFailure(response), headers: answered, requestId };
    return { error: new ApiError(`the server answered ${status}`, call, fields), response };
  } finally {
    // A body that breaks off because the caller gave up is no fault of the answer.
    signal?.throwIfAborted();
  }
}
