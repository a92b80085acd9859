import type { OperationDescription, VendorDescription } from "../description/description.js";
import type { CallOptions } from "../options/call-options.js";
import { addHeaders } from "../options/headers.js";
import type { TransportSettings } from "../options/transport-options.js";
import { refuseUnknown } from "../options/unknown-names.js";
import { ApiError, ConfigError } from "../outcome/errors.js";
import { withoutPrototype } from "../platform/without-prototype.js";
import type { Send, SendInit } from "../transport/send.js";
import { startCall } from "../transport/start-call.js";
import { decode } from "./decode.js";
import { type Parameters, placeParameters } from "./parameters.js";

/** What the calls of one client share. */
export interface ClientSettings extends TransportSettings {
  readonly send: Send;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly headers: Record<string, string>;
  readonly schemes: VendorDescription["schemes"];
}

/** An operation, with its route split into method and path. */
export interface Operation extends OperationDescription {
  readonly id: string;
  /** The vendor's name. */
  readonly vendor: string;
  readonly words?: VendorDescription["words"];
  readonly method: string;
  readonly path: string;
  readonly parameters: Parameters;
  /** The names that a call may pass: `details`, parameters, `body` and options. */
  readonly names: readonly string[];
}

/** What a caller passes. Parameters have the names that they have in the description. */
export interface Input extends CallOptions {
  readonly body?: unknown;
  readonly [parameter: string]: unknown;
}

/**
 * Calls an operation. Resolves with the decoded body, with its details if asked for, or by path with
 * `{ data, response }`, where an ApiError becomes `error`. Rejects with an InvitekitError.
 */
export async function callOperation(
  settings: ClientSettings,
  operation: Operation,
  input: Input | undefined,
  isByPath?: boolean,
): Promise<unknown> {
  const { method, path, parameters, body, words } = operation;
  const given = withoutPrototype(input as Input);
  const call = startCall(operation, given, settings);
  // By path a result has its details anyway.
  refuseUnknown(given, isByPath ? operation.names.slice(1) : operation.names, call);
  const { details = false } = given;
  if (typeof details !== "boolean") {
    throw new ConfigError("details", "must be a boolean", call);
  }
  const headers = { ...settings.headers };
  const init: SendInit = { method, headers };
  if (body && (body.required || given.body !== undefined)) {
    try {
      init.body = (body.encode ?? JSON.stringify)(given.body);
    } catch {
      // A cycle or a bigint. The error is dropped because its message may quote the body.
    }
    if (init.body === undefined) {
      throw new ConfigError("body", "is missing or can't be sent", call);
    }
    if (body.type) {
      headers["content-type"] = body.type;
    }
  }
  addHeaders(headers, given.headers, settings.schemes, call);
  const key = operation.idempotency?.(operation, given.idempotencyKey, headers, call);
  Object.assign(call, key);
  Object.assign(given, key?.keyed);
  const target = placeParameters(path, parameters, given, headers, call);
  let response: Response;
  let value: unknown;
  try {
    response = await settings.send(settings.baseUrl + target, init, call);
    value = await decode(response, call);
  } catch (error) {
    throw call.explain(error);
  } finally {
    call.end();
  }
  const { ok, status, headers: received } = response;
  const said = words?.(value);
  const outcome = ok
    ? value
    : new ApiError(`status ${status}${said ? `: ${said}` : ""}`, call, {
        status,
        body: value,
        headers: received,
        retryAfterMs: call.attempt?.retryAfterMs,
      });
  if (isByPath) {
    return { [ok ? "data" : "error"]: outcome, response, ...call.keyed };
  }
  if (!ok) {
    throw outcome;
  }
  const { attempts, keyed, requestId } = call;
  const replayed = call.isReplayed?.(response);
  return details
    ? { data: value, status, headers: received, requestId, attempts, replayed, ...keyed }
    : value;
}
