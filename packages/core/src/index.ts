export { type ApiErrorOf, isApiError } from "./api-error.js";
export { createClient } from "./client.js";
export type { AuthOption, Credential, CredentialContext, Credentials } from "./credentials.js";
export type { Delivery } from "./delivery.js";
export type {
  OperationDescription,
  ParameterDescription,
  SchemeDescription,
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
} from "./errors.js";
export { createFetch, type FetchOptions } from "./fetch.js";
export type { HeaderValues } from "./headers.js";
export type { PathClient, PathResult } from "./openapi-fetch.js";
export type { CallOptions, ClientOptions, Fetch } from "./options.js";
