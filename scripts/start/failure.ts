import type { Client } from "../repository/invitation/client.ts";
import { type Invitation, operationInput } from "../repository/invitation/invitation.ts";
import { reasonOf, serverReason } from "./reason.ts";

/** What a caller learns from the typed error of a refused invitation. */
export interface Failure {
  readonly error: string;
  readonly status: number;
  readonly delivery: string;
  /** In the server's words. */
  readonly reason: string;
}

/** Sends the invitation without a member that it must have, which wouldn't compile. */
export async function sendWithout(
  member: string,
  client: Client,
  invitation: Invitation,
): Promise<Failure> {
  const { [member]: _, ...incomplete } = invitation.body;
  const error = await client(invitation.operation, operationInput(invitation, incomplete)).then(
    () => new Error("The mock server accepted it."),
    (thrown: unknown) => thrown,
  );
  const reason = serverReason(error);
  const { name, status, delivery } = error as Error & { status?: unknown; delivery?: unknown };
  if (reason === undefined || typeof status !== "number" || typeof delivery !== "string") {
    throw new Error(reasonOf(error), { cause: error });
  }
  return { error: name, status, delivery, reason };
}
