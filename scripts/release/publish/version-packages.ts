// `npm run release -- version`: from pending changesets to versions, changelogs, and whatever else holds a
// version; or nothing.
import { globSync } from "node:fs";
import path from "node:path";
import { generateAll } from "@invitekit/generator";
import {
  allOrNothing,
  findChanges,
  type Journal,
  recover,
  replaceFiles,
  StoppedError,
} from "@invitekit/generator/files";
import { readCorePackage, readRegistry, registeredTargets } from "@invitekit/generator/registry";
import { readCommandLine } from "../../lib/command-line.ts";
import { runTool } from "../../lib/run-tool.ts";
import { LOCKFILES, updateLockfile } from "../../lib/update-lockfile.ts";

const COMMAND = "version-packages";

async function versionPackages(journal: Journal, signal: AbortSignal): Promise<void> {
  const repository = journal.root;
  keepAll(journal);
  await runTool("changeset", ["version"], { repository, signal });
  // The clients name their version to the vendor.
  const core = readCorePackage(path.join(repository, "packages/core/package.json"));
  const packages = await generateAll(registeredTargets(await readRegistry(), []), core);
  const changes = await findChanges(packages.flatMap(({ files }) => files));
  signal.throwIfAborted();
  replaceFiles(changes, journal);
  // The lockfile names the workspaces' versions and ranges.
  await updateLockfile({ repository, signal });
}

function keepAll(journal: Journal): void {
  const repository = journal.root;
  const manifests = globSync(["packages/*/package.json", "scripts/package.json"], {
    cwd: repository,
  });
  for (const file of [...globSync(".changeset/*", { cwd: repository }), ...manifests]) {
    journal.keep(path.join(repository, file));
  }
  const changelogs = manifests.map((file) => path.join(path.dirname(file), "CHANGELOG.md"));
  for (const file of [...changelogs, ...LOCKFILES]) {
    journal.keepBuilt(path.join(repository, file));
  }
}

readCommandLine({
  call: "npm run release -- version",
  help: "Turns changesets into versions, in every place that names one.\n",
});
try {
  const { directory } = await readRegistry();
  recover(directory, COMMAND);
  await allOrNothing(directory, COMMAND, versionPackages);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = error instanceof StoppedError ? error.exitCode : 1;
}
