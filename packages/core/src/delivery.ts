/**
 * What became of a request:
 * - `not-sent`: it never left.
 * - `rejected`: the server refused it and did nothing.
 * - `applied`: the server carried it out.
 * - `unknown`: it may or may not have been carried out. Look before you repeat it.
 */
export type Delivery = "not-sent" | "rejected" | "applied" | "unknown";

/** The delivery of a call whose requests ended like this: that of the worst one. */
export function worstDelivery(attempts: readonly { readonly delivery: Delivery }[]): Delivery {
  const order: readonly Delivery[] = ["applied", "unknown", "rejected"];
  return order.find((worst) => attempts.some(({ delivery }) => delivery === worst)) ?? "not-sent";
}
