import type { CallOptions, Delivery } from "../../src/index.js";
import type { User } from "./schema.js";
import type { ExampleClient } from "./vendor.js";

export const user: User = { id: "u", email: "ada@example.com" };

type Call = (client: ExampleClient, options?: CallOptions) => Promise<unknown>;

/** A call of the kind that a test is about. */
export interface Kind {
  readonly kind: string;
  readonly operation: string;
  readonly call: Call;
  /** The same by path. */
  readonly callByPath: Call;
  /** What a server receives, as `FaultyServer.lines` has it. */
  readonly line: string;
  /** The status of its success. */
  readonly status: number;
  /** Whether it may be sent again when nobody knows what became of it. */
  readonly isIdempotent: boolean;
}

export const invitation: Kind = {
  kind: "an invitation",
  operation: "inviteUser",
  call: (client, options) => client.inviteUser({ body: { email: "ada@example.com" }, ...options }),
  callByPath: (client, options) =>
    client.POST("/users/invite", { body: { email: "ada@example.com" }, ...options }),
  line: 'POST /users/invite {"email":"ada@example.com"}',
  status: 201,
  isIdempotent: false,
};

export const lookUp: Kind = {
  kind: "a look-up",
  operation: "getUser",
  call: (client, options) => client.getUser({ userId: "u", ...options }),
  callByPath: (client, options) =>
    client.GET("/users/{userId}", { params: { path: { userId: "u" } }, ...options }),
  line: "GET /users/u",
  status: 200,
  isIdempotent: true,
};

/** The call that must not be made twice, and one that may be. */
export const kinds: readonly Kind[] = [invitation, lookUp];

/** The waits before each request of a call that fails in the same way for as long as it is repeated. */
export function delaysOf({ isIdempotent }: Kind, delivery: Delivery): number[] {
  return isIdempotent || delivery !== "unknown" ? [0, 250, 500] : [0];
}
