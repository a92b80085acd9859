// What every client re-exports from core: all that its calls, options and errors are made of, so that
// nobody has to import from a package that they don't depend on. `index.ts` adds what is needed to
// build another client.
export { cachedCredential, type FetchedCredential } from "./cached-credential.js";
export type { ClientOptions } from "./client-options.js";
export type {
  AuthOption,
  Credential,
  CredentialContext,
  ResolvedCredentials,
} from "./description/credentials.js";
export type { DetailsOption, OperationMethod } from "./operation-method.js";
export type {
  CallOptions,
  ClientTransportOptions,
  Fetch,
  HeaderValues,
  KeyedCallOptions,
  LimitOptions,
  RetryOptions,
  TransportOptions,
} from "./options/call-options.js";
export {
  AbortError,
  ApiError,
  ConfigError,
  ConnectionError,
  DecodeError,
  type DecodeErrorKind,
  InvitekitError,
  RedirectError,
  TimeoutError,
} from "./outcome/errors.js";
export {
  type ApiErrorOf,
  type DetailsOf,
  isApiError,
  type OperationMark,
  type SuccessDetails,
} from "./outcome/operation-types.js";
export type {
  Attempt,
  AttemptEvent,
  Delivery,
  OnAttempt,
  OnRequest,
  RequestEvent,
  TimeoutPhase,
} from "./outcome/outcome.js";
export { type SafeHeaderValues, safeHeaders } from "./outcome/safe-headers.js";
export type { PathClient, PathResult } from "./path-client.js";
export { type Reconciled, reconcile } from "./reconcile.js";
