/** An operation's description, all of it. */
export interface OperationData extends Record<string, unknown> {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * What a description need not say of each operation: most of them have it, or, of what an operation
 * may be without, all.
 */
export function commonDescription(operations: readonly OperationData[]): Record<string, unknown> {
  const parameters = Object.entries(operations[0]?.parameters ?? {}).filter(([key, value]) =>
    operations.every((each) => isSame(each.parameters[key], value)),
  );
  return operations.length < 2
    ? {}
    : defined({
        security: mostFrequent(operations.map((each) => each.security)),
        parameters: parameters.length > 0 ? Object.fromEntries(parameters) : undefined,
        success: mostFrequent(operations.map((each) => each.success)),
        begins:
          mostFrequent(
            operations.map((each) => each.begins).filter((each) => each !== undefined),
          ) || undefined,
        idempotency: shared(operations.map((each) => each.idempotency)),
        delivery: shared(operations.map((each) => each.delivery)),
      });
}

/** What an operation has beside, or other than, the common. */
export function without(
  common: Record<string, unknown>,
  { parameters, ...operation }: OperationData,
): Record<string, unknown> {
  const shared = common.parameters as Record<string, unknown> | undefined;
  const own = Object.entries(parameters).filter(([key]) => !Object.hasOwn(shared ?? {}, key));
  const { route, ...rest } = operation;
  return defined({
    route,
    ...Object.fromEntries(
      Object.entries(rest).filter(
        // Nothing is said of what may begin in any way, unless the common says otherwise.
        ([key, value]) => !isSame(common[key] ?? (key === "begins" ? "" : undefined), value),
      ),
    ),
    parameters: own.length > 0 ? Object.fromEntries(own) : undefined,
  });
}

/** The members that have a value. */
export function defined(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function mostFrequent(values: readonly unknown[]): unknown {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = JSON.stringify(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  // The first of several that are as frequent: a sort keeps their order.
  const [[text, count] = ["", 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return count > 1 ? JSON.parse(text) : undefined;
}

/** The value that all have: one without it would get that of the others. */
function shared(values: readonly unknown[]): unknown {
  return values.every((each) => isSame(each, values[0])) ? values[0] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
