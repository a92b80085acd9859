import { copyFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../lib/run.ts";
import { factoryName, PLACEHOLDER_CREDENTIAL } from "../../repository/invitation/client.ts";
import { type Invitation, operationInput } from "../../repository/invitation/invitation.ts";

const PROGRAM = path.join(import.meta.dirname, "call.mjs");

export interface Outcome {
  /** What was sent as User-Agent. */
  readonly userAgent?: string;
  readonly isAnswered: boolean;
  readonly answer?: unknown;
  readonly reason?: string;
}

/**
 * Invites through the client that is installed in a project, in a process of its own. Without a base
 * URL nothing is sent: only what would have been is told.
 */
export async function inviteFrom(
  project: string,
  invitation: Invitation,
  baseUrl: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const { vendor, operation, schemes, body } = invitation;
  const auth = Object.fromEntries(schemes.map((name) => [name, PLACEHOLDER_CREDENTIAL]));
  const call = {
    packageName: vendor.packageName,
    factory: factoryName(invitation),
    // What fails isn't to be repeated.
    options: { ...(schemes.length > 0 && { auth }), ...(baseUrl && { baseUrl }), retry: false },
    operation,
    input: operationInput(invitation, body),
    isSent: baseUrl !== undefined,
  };
  const program = path.join(project, "call.mjs");
  copyFileSync(PROGRAM, program);
  const parameters = [program, JSON.stringify(call)];
  return JSON.parse(await run(process.execPath, parameters, { cwd: project, env }));
}
