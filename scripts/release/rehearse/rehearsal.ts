import path from "node:path";
import { readCorePackage, readRegistry, registeredTargets } from "@invitekit/generator/registry";
import { copyRepository } from "../../lib/copy-repository.ts";
import type { Sandbox } from "../../lib/sandbox.ts";
import { runStep } from "../../lib/step.ts";
import { heading, row } from "../../lib/terminal.ts";
import { readInvitation } from "../../repository/invitation/invitation.ts";
import type { Tarball } from "../../repository/packages/pack.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { packThirdParties } from "../../repository/packages/third-parties.ts";
import { readTarball } from "../publish/tarball.ts";
import { type Consumer, installClient, trial, upgrade } from "./consumer.ts";
import { addOptionalMember, touchSource, writeChangeset } from "./edits.ts";
import {
  followAdvice,
  GENERATOR,
  type GeneratedClient,
  generateClient,
  installCore,
  tryGenerated,
} from "./generator.ts";
import { lintElsewhere } from "./linter.ts";
import type { LocalRegistry } from "./local-registry.ts";
import { publish, publishLacking } from "./publish.ts";
import { expectPublished, type Release, release, type Stage } from "./release.ts";

type Print = (text: string) => void;

/** npm's own words, and those of the registry. */
const REFUSALS = /cannot publish over|EPUBLISHCONFLICT|E409/;

/**
 * Releases the repository's last commit four times over, to a registry of this machine. The generator
 * is tried with each of these programs of Node.
 */
export async function rehearse(
  source: string,
  sandbox: Sandbox,
  registry: LocalRegistry,
  nodes: readonly string[],
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
    const destination = path.join(sandbox.directory, "third-parties");
    const packages = publishedPackages(source);
    const packed = packThirdParties(packages, source, destination, sandbox.environment);
    const files = packed.map(({ file }) => file);
    const names = await publishLacking(files, registry, sandbox);
    print(row("registry", `${registry.url}, which was given ${names.length} packages of others`));
  });
  const { first, consumers } = await releaseAll(stage, print);
  const generated = await generateClients(stage, nodes, print);
  await releaseOneVendor(stage, consumers, print);
  await releaseCore(stage, consumers, generated, print);
  await releaseGenerator(stage, generated, print);
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

/** Clients of another API, each made by what `npx` installs, and with its own Node. */
async function generateClients(
  stage: Stage,
  nodes: readonly string[],
  print: Print,
): Promise<GeneratedClient[]> {
  const generated: GeneratedClient[] = [];
  for (const [index, node] of nodes.entries()) {
    const client = await runStep("generating a client through npx", () =>
      generateClient(stage, `generated-${index + 1}`, node),
    );
    print(row("generated", await runStep("trying what was generated", () => tryGenerated(client))));
    generated.push(client);
  }
  return generated;
}

/** A vendor's API gets a member: only that client is released, and its user upgrades. */
async function releaseOneVendor(
  stage: Stage,
  consumers: readonly Consumer[],
  print: Print,
): Promise<void> {
  const [consumer] = consumers as [Consumer];
  const { vendor } = consumer.invitation;
  addOptionalMember(consumer.invitation);
  writeChangeset(stage.repository, [vendor.packageName], "minor", "`rehearsal` is new.");
  const second = await release(stage, "one vendor");
  await expectPublished(second, [vendor.packageName]);
  await runStep(`upgrading ${vendor.packageName}`, () => upgrade(stage, consumer));
  print(heading(`${vendor.specLabel} changes`));
  print(row("published", second.published.join(", ")));
  print(row("upgraded", await trial(stage, consumer, second)));
}

/** Core gets a fix: only it is released, and reaches users whose clients stay as they are. */
async function releaseCore(
  stage: Stage,
  consumers: readonly Consumer[],
  generated: readonly GeneratedClient[],
  print: Print,
): Promise<void> {
  const core = readCorePackage().name;
  const third = await releaseTouched(stage, [core], "patch", "core");
  print(heading("Core gets a fix") + row("published", third.published.join(", ")));
  const consumer = consumers.at(-1) as Consumer;
  const { packageName } = consumer.invitation.vendor;
  await runStep(`upgrading the user of ${packageName}`, () => upgrade(stage, consumer));
  // The client is the one that was packed before, core the one that was packed now.
  print(row("upgraded", await trial(stage, consumer, third)));
  // The last one keeps the older core, for the generator's own release.
  for (const client of generated.slice(0, -1)) {
    const upgraded = await runStep(
      `upgrading ${core} below an older generated client`,
      async () => {
        await installCore(stage, client);
        return tryGenerated(client);
      },
    );
    print(row("upgraded", upgraded));
  }
}

/** The generator comes with a core that its clients need: it says so where the installed one is older. */
async function releaseGenerator(
  stage: Stage,
  generated: readonly GeneratedClient[],
  print: Print,
): Promise<void> {
  const both = [readCorePackage().name, GENERATOR];
  const fourth = await releaseTouched(stage, both, "minor", "generator");
  print(heading("The generator and core change") + row("published", fourth.published.join(", ")));
  const client = generated.at(-1) as GeneratedClient;
  const upgraded = await runStep("generating for an older core", async () => {
    await followAdvice(stage, client);
    return tryGenerated(client);
  });
  print(row("upgraded", upgraded));
}

/** Releases packages that do what they did. */
async function releaseTouched(
  stage: Stage,
  names: readonly string[],
  type: string,
  title: string,
): Promise<Release> {
  for (const { name, directory } of publishedPackages(stage.repository)) {
    if (names.includes(name)) {
      touchSource(path.join(stage.repository, directory));
    }
  }
  writeChangeset(stage.repository, names, type, "A change.");
  const made = await release(stage, title);
  await expectPublished(made, names);
  return made;
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
