// All that the soak knows of a vendor.
import {
  createFlatfileClient,
  type FlatfileClient,
  type FlatfileClientOptions,
  InvitekitError,
} from "@invitekit/flatfile";

export { InvitekitError };

export type ClientOptions = FlatfileClientOptions;

/** The options of one call. */
export type CallOptions = Omit<
  Parameters<FlatfileClient["inviteUser"]>[0],
  "body" | "X-Disable-Hooks"
>;

export const ROUTE = "POST /v1/users/invite";

/** Sends an invitation, and resolves with the address that the answer names, if it is one. */
export type Invite = (number: number, options: CallOptions) => Promise<string | undefined>;

/** Invitations with even numbers go by operation, those with odd numbers by path. */
export function createInvite(options: ClientOptions): Invite {
  const client = createFlatfileClient(options);
  return async (number, callOptions) => {
    const body = { email: addressOf(number), name: `Number ${number}`, actorRoles: [] };
    if (number % 2 === 0) {
      const { data } = await client.inviteUser({ ...callOptions, body });
      return data?.email;
    }
    const { data, error } = await client.POST("/v1/users/invite", { ...callOptions, body });
    if (error) {
      throw error;
    }
    return data.data?.email;
  };
}

/** Who is invited by the invitation of this number. */
export function addressOf(number: number): string {
  return `number-${number}@example.com`;
}

/** Who is invited by a request. */
export function addressIn(body: string): unknown {
  return JSON.parse(body).email;
}

/** The body of an answer of success. */
export function successBody(number: number): object {
  const time = "2026-01-01T00:00:00Z";
  const user = { id: `us_usr_${number}`, email: addressOf(number), name: `Number ${number}` };
  const account = { accountId: "us_acc_1", idp: "SOAK", metadata: {}, actorRoles: [] };
  return { data: { ...user, ...account, createdAt: time, updatedAt: time } };
}
