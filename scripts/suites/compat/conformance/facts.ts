import type { Vendor } from "./vendor.ts";

/** How a call ended, as plain data: it goes to the test as JSON. */
export async function outcomeOf(vendor: Vendor, work: Promise<unknown>): Promise<object> {
  try {
    return { resolved: await work };
  } catch (error) {
    return factsOf(vendor, error);
  }
}

/** What an error of the family says, and which of its classes it belongs to. */
export function factsOf({ members }: Vendor, error: unknown): object {
  const { InvitekitError, ApiError, TimeoutError, isApiError } = members;
  if (!(error instanceof InvitekitError)) {
    return { thrown: String(error) };
  }
  const { name, delivery, status, body, phase, kind, location, option, code } =
    error as unknown as Readonly<Record<string, unknown>>;
  const classes = { ApiError, TimeoutError };
  return {
    ...{ name, delivery, status, body, phase, kind, location, option, code },
    isApiError: isApiError(error),
    instanceOf: Object.entries(classes)
      .filter(([, each]) => error instanceof each)
      .map(([className]) => className),
  };
}
