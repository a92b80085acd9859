import { userAgentOf } from "@invitekit/generator";
import { npmEnvironment } from "../../lib/npm-environment.ts";
import type { Invitation } from "../../repository/invitation/invitation.ts";
import { createConsumer } from "../../repository/packages/consumer.ts";
import { inviteFrom } from "./call.ts";
import type { TarballContents } from "./tarball.ts";

/** Installs packed packages as a user would, and compares what each client calls itself. */
export async function userAgentProblems(
  tarballs: readonly TarballContents[],
  invitations: readonly Invitation[],
  env: NodeJS.ProcessEnv = npmEnvironment(),
): Promise<string[]> {
  const sources = tarballs.map(({ file, manifest: { name } }) => ({ name, file }));
  using consumer = createConsumer(sources, undefined, env);
  const problems: string[] = [];
  for (const { manifest } of tarballs) {
    const invitation = invitations.find(({ vendor }) => vendor.packageName === manifest.name);
    if (invitation === undefined) {
      continue;
    }
    const { userAgent } = await inviteFrom(consumer.directory, invitation, undefined, env);
    const wanted = userAgentOf(manifest.name, manifest.version);
    if (userAgent !== wanted) {
      problems.push(
        `${manifest.name}@${manifest.version}: its User-Agent is ${userAgent}, not ${wanted}`,
      );
    }
  }
  return problems;
}
