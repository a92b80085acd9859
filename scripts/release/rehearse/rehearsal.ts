import path from "node:path";
import { readCorePackage, readRegistry, registeredTargets } from "@invitekit/generator/registry";
import { copyRepository } from "../../lib/copy-repository.ts";
import type { Sandbox } from "../../lib/sandbox.ts";
import { runStep } from "../../lib/step.ts";
import { heading, row } from "../../lib/terminal.ts";
import { readInvitation } from "../../repository/invitation/invitation.ts";
import { withNeeded } from "../../repository/packages/needed.ts";
import type { Tarball } from "../../repository/packages/pack.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { packThirdParties } from "../../repository/packages/third-parties.ts";
import { readTarball } from "../publish/tarball.ts";
import { type Consumer, installClient, trial, upgrade } from "./consumer.ts";
import { addOptionalMember, touchSource, writeChangeset } from "./edits.ts";
import { lintElsewhere } from "./linter.ts";
import type { LocalRegistry } from "./local-registry.ts";
import { publish, publishLacking } from "./publish.ts";
import { expectPublished, type Release, release, type Stage } from "./release.ts";

type Print = (text: string) => void;

/** npm's own words, and those of the registry. */
const REFUSALS = /cannot publish over|EPUBLISHCONFLICT|E409/;

/** Releases the repository's last commit three times over, to a registry of this machine. */
export async function rehearse(
  source: string,
  sandbox: Sandbox,
  registry: LocalRegistry,
  print: Print,
): Promise<void> {
  const repository = path.join(sandbox.directory, "repository");
  await runStep("copying the repository", () =>
    copyRepository(source, repository, sandbox.environment),
  );
  const targets = registeredTargets(await readRegistry(repository), []);
  const invitations = await runStep("reading the documents", () =>
    Promise.all(targets.map(readInvitation)),
  );
  const stage: Stage = { sandbox, registry, repository, invitations };

  await runStep("publishing what others made", async () => {
    const clients = targets.map(({ packageName }) => packageName);
    const packages = withNeeded(clients, publishedPackages(repository));
    const destination = path.join(sandbox.directory, "third-parties");
    const packed = packThirdParties(packages, source, destination, sandbox.environment);
    const files = packed.map(({ file }) => file);
    const names = await publishLacking(files, registry, sandbox);
    print(row("registry", `${registry.url}, which had to be given ${names.join(" and ")}`));
  });
  const { first, consumers } = await releaseAll(stage, print);
  const second = await releaseOneVendor(stage, consumers, print);
  await releaseCore(stage, consumers, second, print);
  await refuseAgain(stage, first, print);
}

/** The first release, from a registry that has none of ours: each client by itself, and the rules. */
async function releaseAll(stage: Stage, print: Print) {
  const first = await release(stage, "first release");
  print(heading("The first release") + row("published", first.published.join(", ")));
  const consumers = await runStep("installing each client by its name", () =>
    Promise.all(stage.invitations.map((invitation) => installClient(stage, invitation))),
  );
  for (const consumer of consumers) {
    print(row("installed", await trial(stage, consumer, first)));
  }
  const linted = await runStep("linting with the rules", () => lintElsewhere(stage, first));
  print(row("installed", linted));
  return { first, consumers };
}

/** A vendor's API gets a member: that client alone is released, and its user upgrades. */
async function releaseOneVendor(
  stage: Stage,
  consumers: readonly Consumer[],
  print: Print,
): Promise<Release> {
  const [consumer] = consumers as [Consumer];
  const { vendor } = consumer.invitation;
  addOptionalMember(consumer.invitation);
  writeChangeset(stage.repository, vendor.packageName, "minor", "`rehearsal` is new.");
  const second = await release(stage, "one vendor");
  await expectPublished(second, vendor.packageName);
  await runStep(`upgrading ${vendor.packageName}`, () => upgrade(stage, consumer));
  print(heading(`${vendor.specLabel} changes`));
  print(row("published", second.published.join(", ")));
  print(row("upgraded", await trial(stage, consumer, second)));
  return second;
}

/** Core gets a fix: it alone is released, and reaches a user whose client stays as it is. */
async function releaseCore(
  stage: Stage,
  consumers: readonly Consumer[],
  before: Release,
  print: Print,
): Promise<void> {
  const core = readCorePackage().name;
  const { directory = "" } = before.tarballs.find(({ name }) => name === core) ?? {};
  touchSource(path.join(stage.repository, directory));
  writeChangeset(stage.repository, core, "patch", "A fix.");
  const third = await release(stage, "core");
  await expectPublished(third, core);
  print(heading("Core gets a fix") + row("published", third.published.join(", ")));
  const consumer = consumers.at(-1) as Consumer;
  const { packageName } = consumer.invitation.vendor;
  await runStep(`upgrading the user of ${packageName}`, () => upgrade(stage, consumer));
  // The client is the one that was packed before, core the one that was packed now.
  print(row("upgraded", await trial(stage, consumer, third)));
}

/** What is published stays as it is. */
async function refuseAgain({ registry, sandbox }: Stage, { tarballs }: Release, print: Print) {
  const [{ name, version, file, integrity }] = tarballs as [Tarball];
  await runStep(`publishing ${name}@${version} again, which must fail`, async () => {
    const refusal = await publish(readTarball(file), registry.url, sandbox).then(
      () => "It was published again.",
      (error: Error) => error.message,
    );
    const isSame = (await registry.versions(name)).get(version) === integrity;
    if (!isSame || !REFUSALS.test(refusal)) {
      throw new Error(refusal);
    }
  });
  print(heading("A version again") + row("refused", `${name}@${version}`));
}
