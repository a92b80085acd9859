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

/** A client of one operation that takes an idempotency key, as a description says it. */
export interface KeyedClient extends Readonly<Record<"POST" | "PUT" | "GET", ByPath>> {
  readonly it: (input?: Input) => Promise<unknown>;
}

export function createKeyedClient(
  description: Partial<OperationDescription>,
  options: ClientOptions = {},
): KeyedClient {
  const it: OperationDescription = {
    route: "POST /it",
    security: [],
    parameters: { idempotencyKey: { in: "header", name: "Idempotency-Key" } },
    success: { 201: "json" },
    idempotency: idempotency({ running: 422, retryable: "Idempotency-Retryable" }),
    ...description,
  };
  return createClient<KeyedClient>({ ...vendor, operations: { it } }, options);
}
