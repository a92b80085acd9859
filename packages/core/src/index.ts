export { type Idempotency, type IdempotencyRules, idempotency } from "./call/idempotency.js";
export { createClient } from "./client.js";
export type { ClientOptions } from "./client-options.js";
export type {
  AuthOption,
  Credential,
  CredentialContext,
  Credentials,
  ResolvedCredentials,
} from "./description/credentials.js";
export type {
  BodyDescription,
  OperationDescription,
  ParameterDescription,
  SchemeDescription,
  SentBody,
  VendorDescription,
} from "./description/description.js";
export { createFetch, type FetchOptions } from "./fetch.js";
export type {
  AttemptEvent,
  CallOptions,
  KeyedCallOptions,
  OnAttempt,
  TransportOptions,
} from "./options/call-options.js";
export type { HeaderValues } from "./options/headers.js";
export {
  ApiError,
  type Attempt,
  ConfigError,
  ConnectionError,
  DecodeError,
  type DecodeErrorKind,
  InvitekitError,
  RedirectError,
  TimeoutError,
  type TimeoutPhase,
} from "./outcome/errors.js";
export { type ApiErrorOf, isApiError } from "./outcome/operation-types.js";
export type { Delivery } from "./outcome/rejection.js";
export {
  encodeForm,
  encodeNothing,
  type PathClient,
  type PathResult,
  rawQuery,
  serializer,
} from "./path-client.js";
export { type Reconciled, reconcile } from "./reconcile.js";
export type { Fetch } from "./transport/transport.js";
