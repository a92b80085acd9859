import type { IdempotencyRules } from "../describe/idempotency.ts";
import { defined } from "./common-description.ts";
import { Expression, flatLiteral } from "./literal.ts";

/** The call of core's function that makes them work. */
export function idempotencyCall({ running, retryable }: IdempotencyRules): Expression {
  const rules = defined({ running, retryable });
  return new Expression(`idempotency(${Object.keys(rules).length > 0 ? flatLiteral(rules) : ""})`);
}
