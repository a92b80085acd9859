import { isDeepStrictEqual } from "node:util";
import type { Client } from "../repository/invitation/client.ts";
import { type Invitation, operationInput, pathInput } from "../repository/invitation/invitation.ts";
import { reasonOf } from "./reason.ts";

/** Sends the invitation by operation; resolves with the answer's body. */
export async function sendByOperation(client: Client, invitation: Invitation): Promise<unknown> {
  try {
    return await client(invitation.operation, operationInput(invitation, invitation.body));
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

/** Sends the invitation by path; resolves with the status. The answer must be as expected. */
export async function sendByPath(
  client: Client,
  invitation: Invitation,
  expected: unknown,
): Promise<number> {
  const { method, path } = invitation;
  const result = await client(method, path, pathInput(invitation));
  const { data, error, response } = result as {
    data?: unknown;
    error?: unknown;
    response: Response;
  };
  if (error !== undefined) {
    throw new Error(reasonOf(error), { cause: error });
  }
  if (!isDeepStrictEqual(data, expected)) {
    throw new Error("The answer differs from the one by operation.");
  }
  return response.status;
}
