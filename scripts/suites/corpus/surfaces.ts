import type { BuiltPackage, Client } from "./build-package.ts";
import { givenBody } from "./planned-body.ts";
import type { PlannedCall } from "./planned-call.ts";

// Names that calls keep for themselves, under which no parameter is given.
const KEPT = new Set(["body", "params", "headers", "signal", "timeoutMs", "retry", "onAttempt"]);

/** Calls by operation. */
export function byOperation(client: Client, call: PlannedCall, { ids }: BuiltPackage) {
  const values = call.parameters.map(({ node: { in: place, name }, value }) => [
    KEPT.has(name) ? `${place}.${name}` : name,
    value,
  ]);
  const input = { ...Object.fromEntries(values), ...bodyOf(call) };
  return client[ids.get(call.route) ?? ""]?.(input);
}

/** Calls by path, and returns what it has as `data`. */
export async function byPath(client: Client, call: PlannedCall): Promise<unknown> {
  const params: Record<string, Record<string, unknown>> = {};
  for (const { node, value } of call.parameters) {
    params[node.in] = { ...params[node.in], [node.name]: value };
  }
  const [method = "", path] = call.route.split(" ");
  const result = await client[method]?.(path, { params, ...bodyOf(call) });
  const { data, error } = result as { data?: unknown; error?: unknown };
  if (error !== undefined) {
    throw error;
  }
  return data;
}

function bodyOf({ sent: { body } }: PlannedCall): object {
  return body === undefined ? {} : { body: givenBody(body) };
}
