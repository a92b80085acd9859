import type { OperationDescription } from "./description.js";
import { ConfigError } from "./errors.js";
import type { HeaderValues } from "./headers.js";

/** What a caller passed, the same for both surfaces. */
export interface Input {
  /** By the key of the operation's description. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly headers: HeaderValues | undefined;
  readonly signal: AbortSignal | undefined;
}

type Bag = Readonly<Record<string, unknown>>;

/** The names of `CallOptions`, and the body's. */
const CALL_OPTIONS: readonly string[] = ["body", "headers", "signal"];

/** Reads `inviteUser({ userId, body, … })`. */
export function readOperationInput(
  id: string,
  operation: OperationDescription,
  given: object | undefined,
): Input {
  const input = ownProperties(given);
  refuseUnknown(id, Object.keys(input), [...CALL_OPTIONS, ...Object.keys(operation.parameters ?? {})]);
  return toInput(input, input);
}

/** Reads `POST("/users/{userId}", { params: { path: { userId } }, body, … })`. */
export function readPathInput(
  id: string,
  operation: OperationDescription,
  given: object | undefined,
): Input {
  const init = ownProperties(given);
  // openapi-fetch's own fetch, baseUrl, middleware, … would go round the transport.
  refuseUnknown(id, Object.keys(init), [...CALL_OPTIONS, "params"]);
  const params = ownProperties(init.params);
  const known: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, { in: location, name = key }] of Object.entries(operation.parameters ?? {})) {
    values[key] = ownProperties(params[location])[name];
    known.push(`${location}.${name}`);
  }
  for (const [location, group] of Object.entries(params)) {
    const names = Object.keys(ownProperties(group)).map((name) => `${location}.${name}`);
    refuseUnknown(id, names, known);
  }
  return toInput(values, init);
}

function toInput(values: Bag, options: Bag): Input {
  return {
    values,
    body: options.body,
    headers: options.headers as HeaderValues | undefined,
    signal: options.signal as AbortSignal | undefined,
  };
}

/** A copy without prototype, so that a polluted Object.prototype adds no option. */
export function ownProperties(value: unknown): Bag {
  return Object.assign(Object.create(null), value);
}

/** A misspelt name must not be left out in silence. */
export function refuseUnknown(
  id: string | undefined,
  names: readonly string[],
  known: readonly string[],
): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const problem = `is not known here: use ${known.join(", ")}`;
    throw new ConfigError(unknown, problem, { operation: id });
  }
}
