import {
  type ClientOptions,
  createClient,
  idempotency,
  type OperationDescription,
  type PathResult,
} from "../../src/index.js";
import { vendor } from "./vendor.js";

type Input = Readonly<Record<string, unknown>>;

type ByPath = (path: "/it", input?: Input) => Promise<PathResult<unknown>>;

type Method = "GET" | "PUT" | "DELETE" | "POST" | "PATCH";

/** A client of one operation, on both surfaces. */
export interface OperationClient extends Readonly<Record<Method, ByPath>> {
  readonly it: (input?: Input) => Promise<unknown>;
}

export function createOperationClient(
  description: Partial<OperationDescription>,
  options: ClientOptions = {},
): OperationClient {
  const it = { route: "POST /it", security: [], success: { 201: "json" }, ...description };
  return createClient<OperationClient>({ ...vendor, operations: { it } }, options);
}

/** The operation takes an idempotency key, as a description says it. */
export function createKeyedClient(
  description: Partial<OperationDescription>,
  options: ClientOptions = {},
): OperationClient {
  const keyed = {
    parameters: { idempotencyKey: { in: "header", name: "Idempotency-Key" } },
    idempotency: idempotency({ running: 422, retryable: "Idempotency-Retryable" }),
  } as const;
  return createOperationClient({ ...keyed, ...description }, options);
}
