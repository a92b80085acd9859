import { isObject } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { DocumentError } from "../document/problems.ts";
import type { ApiOperation } from "../simplify/normalise.ts";

/** What the vendor promises for its key, as core's `idempotency` takes it. */
export interface IdempotencyRules {
  readonly running?: number;
  readonly retryable?: string;
  readonly replayed?: string;
}

const WANTED =
  "`x-idempotency-key` must be `true`, or an object with `running`, a 4xx or 5xx status, and " +
  "`retryable` and `replayed`, names of response headers.";

/**
 * The rules of an operation's idempotency key, if it has one. What can't be read is refused: a client
 * that goes by other rules than the vendor's would act twice.
 */
export function readIdempotency(
  { idempotencyKey }: ApiOperation,
  places: Places,
): IdempotencyRules | undefined {
  if (idempotencyKey === undefined) {
    return undefined;
  }
  const place = places.of(idempotencyKey, "x-idempotency-key");
  if (idempotencyKey.in !== "header") {
    const message = "`x-idempotency-key` is only allowed on header parameters.";
    throw new DocumentError([{ ...place, message }]);
  }
  const rules = idempotencyKey["x-idempotency-key"];
  if (rules === true) {
    return {};
  }
  if (!isRules(rules)) {
    throw new DocumentError([{ ...place, message: WANTED }]);
  }
  return rules;
}

function isRules(value: unknown): value is IdempotencyRules {
  if (!isObject(value) || Object.keys(value).length === 0) {
    return false;
  }
  return Object.entries(value).every(([name, rule]) => {
    if (name === "running") {
      return typeof rule === "number" && /^[45]\d\d$/.test(`${rule}`);
    }
    // The characters of a header's name (RFC 9110, section 5.6.2).
    const isHeader = name === "retryable" || name === "replayed";
    return isHeader && typeof rule === "string" && /^[\w!#$%&'*+.^`|~-]+$/.test(rule);
  });
}
