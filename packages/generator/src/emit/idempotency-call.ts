import type { IdempotencyRules } from "../describe/idempotency.ts";
import { defined } from "./common-description.ts";
import { Expression, flatLiteral } from "./literal.ts";

/** The call of core's function that makes them work. */
export function idempotencyCall({ running, retryable, replayed }: IdempotencyRules): Expression {
  const rules = defined({ running, retryable, replayed });
  return new Expression(`idempotency(${Object.keys(rules).length > 0 ? flatLiteral(rules) : ""})`);
}
