export type {
  AttemptEvent,
  CallOptions,
  KeyedCallOptions,
  OnAttempt,
  TransportOptions,
} from "./call-options.js";
export { createClient } from "./client.js";
export type {
  AuthOption,
  Credential,
  CredentialContext,
  Credentials,
  ResolvedCredentials,
} from "./credentials.js";
export type { Delivery } from "./delivery.js";
export type {
  BodyDescription,
  OperationDescription,
  ParameterDescription,
  SchemeDescription,
  SentBody,
  VendorDescription,
} from "./description.js";
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
} from "./errors.js";
export { createFetch, type FetchOptions } from "./fetch.js";
export type { HeaderValues } from "./headers.js";
export { type Idempotency, type IdempotencyRules, idempotency } from "./idempotency.js";
export {
  encodeForm,
  encodeNothing,
  type PathClient,
  type PathResult,
  rawQuery,
  serializer,
} from "./openapi-fetch.js";
export { type ApiErrorOf, isApiError } from "./operation-types.js";
export type { ClientOptions } from "./options.js";
export { type Reconciled, reconcile } from "./reconcile.js";
export type { Fetch } from "./transport.js";
