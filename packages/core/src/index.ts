export { encodeForm, encodeNothing } from "./call/encode.js";
export { type IdempotencyRules, idempotency } from "./call/idempotency-key.js";
export { rateLimit } from "./call/rate-limit.js";
export { rawQuery, serializer } from "./call/serialize.js";
export { vendorWords } from "./call/vendor-words.js";
export { createClient } from "./client.js";
export type { Credentials } from "./description/credentials.js";
export type {
  BodyDescription,
  ChooseIdempotencyKey,
  OperationDescription,
  ParameterDescription,
  ReadRateLimit,
  SchemeDescription,
  SentBody,
  VendorDescription,
} from "./description/description.js";
export * from "./exports.js";
export { createFetch, type FetchOptions } from "./fetch.js";
