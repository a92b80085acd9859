import {
  FAILED_FOR_NOW,
  IDEMPOTENT_METHODS,
  isRefused,
  REFUSED_FOR_NOW,
} from "@invitekit/core/statuses";
import type { DescribedOperation } from "./describe.ts";

/** When a client repeats an operation by itself, in the order of core's `repeatAttempts`. */
export type Repeats = "notifying" | "keyed" | "idempotent" | "refused";

export function repeatsOf(operation: DescribedOperation): Repeats {
  if (operation.node["x-notifies-person"]) {
    return "notifying";
  }
  if (isKeyed(operation)) {
    return "keyed";
  }
  return IDEMPOTENT_METHODS.includes(operation.method.toUpperCase()) ? "idempotent" : "refused";
}

/** Whether the client sends an idempotency key by itself: core's `idempotency`. */
export function isKeyed({ idempotency, method }: DescribedOperation): boolean {
  return idempotency !== undefined && !IDEMPOTENT_METHODS.includes(method.toUpperCase());
}

/** What an answer says of its request, as core's `deliveryOfAnswer`; undefined for a range of statuses. */
export function deliveryOf(
  operation: DescribedOperation,
  status: string,
): "rejected" | "unknown" | "rejected if later" | undefined {
  if (!/^\d{3}$/.test(status)) {
    return undefined;
  }
  if (keyRule(operation, status) !== undefined) {
    return "unknown";
  }
  const told = operation.delivery?.[status];
  if (told === "rejected" || told === "unknown") {
    return told;
  }
  // Only with a Retry-After.
  if (status === "503") {
    return "rejected if later";
  }
  return isRefused(Number(status)) ? "rejected" : "unknown";
}

/** Whether a client sends the operation again after this answer. */
export function repeatAfter(
  operation: DescribedOperation,
  status: string,
): "yes" | "no" | "if retryable" | "if later" | undefined {
  const delivery = deliveryOf(operation, status);
  if (delivery === undefined) {
    return undefined;
  }
  const rule = keyRule(operation, status);
  if (rule !== undefined) {
    return rule;
  }
  if (delivery === "rejected") {
    return REFUSED_FOR_NOW.includes(Number(status)) ? "yes" : "no";
  }
  const repeats = repeatsOf(operation);
  const isSafe = repeats === "keyed" || repeats === "idempotent";
  if (isSafe && FAILED_FOR_NOW.includes(Number(status))) {
    return "yes";
  }
  return delivery === "rejected if later" ? "if later" : "no";
}

/** What the vendor's rules for its key say of a status. */
function keyRule(
  operation: DescribedOperation,
  status: string,
): "yes" | "if retryable" | undefined {
  const { running, retryable } = isKeyed(operation) ? (operation.idempotency ?? {}) : {};
  if (status === `${running}`) {
    return "yes";
  }
  return status === "500" && retryable !== undefined ? "if retryable" : undefined;
}
