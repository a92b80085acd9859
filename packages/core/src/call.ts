import { decodeFailure, decodeSuccess } from "./decode.js";
import type { OperationDescription } from "./description.js";
import { ApiError, type ErrorContext } from "./errors.js";
import { checkHeaders } from "./headers.js";
import type { Input } from "./input.js";
import { buildBody, buildHeaders, buildUrl } from "./request.js";
import type { Call, Send } from "./send.js";

/** What the calls of one client share. */
export interface CallSettings {
  readonly send: Send;
  readonly baseUrl: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** The headers that only `auth` may set, in lower case. */
  readonly credentialHeaders: ReadonlySet<string>;
  /** The response header that carries the vendor's request id. */
  readonly requestId: string | undefined;
}

/** An answer: the decoded body of a 2xx, or the ApiError of any other status. */
export type Answer =
  | { readonly data: unknown; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: ApiError; readonly response: Response };

/** Makes one call. Rejects with an error of the family, or with the signal's own reason. */
export async function makeCall(
  settings: CallSettings,
  id: string,
  operation: OperationDescription,
  input: Input,
): Promise<Answer> {
  const { method, security, success } = operation;
  const { signal } = input;
  signal?.throwIfAborted();
  const context = { operation: id };
  const url = buildUrl(settings.baseUrl, operation, input, context);
  const body = buildBody(operation, input, context);
  const headers = {
    // A FormData or Blob names its own type.
    ...(typeof body === "string" && operation.body ? { "content-type": operation.body.type } : {}),
    ...settings.headers,
    ...buildHeaders(operation, input, context),
    ...checkHeaders(input.headers, settings.credentialHeaders, context),
  };
  const call: Call = { id, security, success, signal, attempts: [] };
  const init = { method, headers, ...(body === undefined ? {} : { body }), ...(signal && { signal }) };
  const response = await settings.send(url, init, call);
  try {
    return await readAnswer(response, operation, {
      operation: id,
      attempts: call.attempts,
      delivery: call.attempts.at(-1)?.delivery ?? "unknown",
      requestId: settings.requestId && (response.headers.get(settings.requestId) ?? undefined),
    });
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  }
}

async function readAnswer(
  response: Response,
  operation: OperationDescription,
  context: ErrorContext,
): Promise<Answer> {
  if (response.ok) {
    return { data: await decodeSuccess(response, operation.success, context), response };
  }
  const body = await decodeFailure(response);
  return { error: new ApiError(response.status, body, response.headers, context), response };
}
