import { readRegistry, registeredTargets } from "@invitekit/generator/registry";
import { type MockServer, startMockServer } from "@invitekit/testing/mock-server";
import { runStep, StepError } from "../lib/step.ts";
import { type Client, createClient } from "../repository/invitation/client.ts";
import { type Invitation, readInvitation } from "../repository/invitation/invitation.ts";
import { NoInvitationError } from "../repository/invitation/no-invitation.ts";
import { sendWithout } from "./failure.ts";
import {
  answerRows,
  conclusion,
  failureRows,
  introduction,
  invitationRows,
  skippedRows,
} from "./report.ts";
import { sendByOperation, sendByPath } from "./send.ts";

type Print = (text: string) => void;

/** Sends an invitation through each client that has one, and a bad one. The caller closes `servers`. */
export async function runQuickstart(servers: MockServer[], print: Print): Promise<void> {
  print(introduction());
  const registry = await runStep("reading redocly.yaml", readRegistry);
  const invitations: Invitation[] = [];
  const skipped: StepError[] = [];
  for (const vendor of registeredTargets(registry, [])) {
    const { spec, specLabel } = vendor;
    const invitation = await runStep(`reading ${specLabel}`, () => readInvitation(vendor)).catch(
      (error: StepError) => error,
    );
    if (invitation instanceof StepError) {
      if (!(invitation.cause instanceof NoInvitationError)) {
        throw invitation;
      }
      skipped.push(invitation);
      continue;
    }
    invitations.push(invitation);
    const starting = `starting the mock server of ${specLabel}`;
    servers.push(await runStep(starting, () => startMockServer(spec)));
  }
  if (invitations.length === 0 && skipped[0] !== undefined) {
    throw skipped[0];
  }
  const clients: Client[] = [];
  for (const [index, invitation] of invitations.entries()) {
    clients.push(await invite(invitation, (servers[index] as MockServer).baseUrl, print));
  }
  await fail(invitations, clients, print);
  for (const { message } of skipped) {
    print(skippedRows(message));
  }
  print(conclusion());
}

async function invite(invitation: Invitation, url: string, print: Print): Promise<Client> {
  const { title } = invitation.vendor;
  print(invitationRows(invitation, url));
  const client = await runStep(`creating the client of ${title}`, () =>
    createClient(invitation, url),
  );
  const answer = await runStep(`inviting by operation through ${title}`, () =>
    sendByOperation(client, invitation),
  );
  const status = await runStep(`inviting by path through ${title}`, () =>
    sendByPath(client, invitation, answer),
  );
  print(answerRows(invitation, status));
  return client;
}

/** Repeats the first invitation that must have something, without it. */
async function fail(
  invitations: readonly Invitation[],
  clients: readonly Client[],
  print: Print,
): Promise<void> {
  const index = invitations.findIndex(({ required }) => required.length > 0);
  const invitation = invitations[index];
  const client = clients[index];
  const [member] = invitation?.required ?? [];
  if (invitation === undefined || client === undefined || member === undefined) {
    return;
  }
  const step = `inviting without \`${member}\` through ${invitation.vendor.title}`;
  const failure = await runStep(step, () => sendWithout(member, client, invitation));
  print(failureRows(invitation, member, failure));
}
