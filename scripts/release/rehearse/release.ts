import path from "node:path";
import { run } from "../../lib/run.ts";
import type { Sandbox } from "../../lib/sandbox.ts";
import { runStep } from "../../lib/step.ts";
import { hasPendingChangesets } from "../../repository/changesets/pending-changesets.ts";
import type { Invitation } from "../../repository/invitation/invitation.ts";
import { packPackages, type Tarball } from "../../repository/packages/pack.ts";
import { readTarball } from "../publish/tarball.ts";
import { tarballProblems } from "../publish/tarball-problems.ts";
import { userAgentProblems } from "../publish/user-agents.ts";
import type { LocalRegistry } from "./local-registry.ts";
import { publishLacking } from "./publish.ts";

/** Where releases are made. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly registry: LocalRegistry;
  /** The copy of the repository. */
  readonly repository: string;
  readonly invitations: readonly Invitation[];
}

export interface Release {
  /** `name@version` of what was published. */
  readonly published: readonly string[];
  /** Every package as it is now, published or not. */
  readonly tarballs: readonly Tarball[];
}

/** What a maintainer and the release workflow do with pending changesets: from versions to a registry. */
export async function release(stage: Stage, title: string): Promise<Release> {
  const { sandbox, registry, repository, invitations } = stage;
  const { environment: env } = sandbox;
  const options = { cwd: repository, env };
  const step = <Result>(name: string, act: () => Result | Promise<Result>) =>
    runStep(`${name} (${title})`, act);
  const npm = (...parameters: string[]) => run("npm", ["run", "--silent", ...parameters], options);

  await step("checking the changesets", () => npm("release", "--", "changesets"));
  if (hasPendingChangesets(repository)) {
    await step("turning changesets into versions", () => npm("release", "--", "version"));
  }
  await step("building", () => npm("build"));
  await step("committing", async () => {
    await run("git", ["add", "--all"], options);
    await run("git", ["commit", "--quiet", "--allow-empty", "--message", title], options);
  });
  const tarballs = await step("packing", () =>
    packPackages(repository, path.join(sandbox.directory, title.replaceAll(" ", "-")), env),
  );
  const files = tarballs.map(({ file }) => file);
  await step("checking the tarballs", async () => {
    const contents = files.map(readTarball);
    refuse(tarballProblems(contents));
    const local = { ...env, npm_config_registry: registry.url };
    refuse(await userAgentProblems(contents, invitations, local));
  });
  const published = await step("publishing", () => publishLacking(files, registry, sandbox));
  return { published, tarballs };
}

/** A release must have published these packages and no others. */
export function expectPublished({ published }: Release, names: readonly string[]): Promise<void> {
  return runStep("looking at what was published", () => {
    const found = published.map((each) => each.slice(0, each.lastIndexOf("@")));
    if (found.sort().join() !== [...names].sort().join()) {
      const wanted = names.join(" and ");
      throw new Error(
        `Only ${wanted} should have been published, but it was: ${published.join(", ") || "nothing"}.`,
      );
    }
  });
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) {
    throw new Error(problems.join("\n"));
  }
}
