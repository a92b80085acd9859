import path from "node:path";
import { readRegistry, registeredTargets } from "@invitekit/generator/registry";
import { readCommandLine } from "../../lib/command-line.ts";
import { ownTemporaryDirectory } from "../../lib/temporary.ts";
import { readInvitation } from "../../repository/invitation/invitation.ts";
import { packPackages } from "../../repository/packages/pack.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { strayProblems } from "../stray-problems.ts";
import { readTarball } from "./tarball.ts";
import { tarballProblems } from "./tarball-problems.ts";
import { userAgentProblems } from "./user-agents.ts";

const { positionals: given } = readCommandLine({
  call: "npm run release -- tarballs",
  help: `Checks version, changelog, ranges and User-Agent of what is published.

  npm run release -- tarballs         packs what is built, and checks that
  npm run release -- tarballs FILE…   checks these tarballs
`,
  takesWords: true,
});
const registry = await readRegistry();
const directory = ownTemporaryDirectory("tarballs");
const files =
  given.length > 0
    ? given.map((file) => path.resolve(file))
    : packPackages(registry.directory, directory).map(({ file }) => file);
const tarballs = files.map(readTarball);
const targets = registeredTargets(registry, []);
const invitations = await Promise.all(targets.map(readInvitation));
// What can't be installed need not be called.
const packages = publishedPackages(registry.directory);
const unfit = [
  ...strayProblems(tarballs, packages, registry.directory),
  ...tarballProblems(tarballs),
];
const problems = unfit.length > 0 ? unfit : await userAgentProblems(tarballs, invitations);
for (const { manifest } of tarballs) {
  const isFine = !problems.some((each) => each.startsWith(`${manifest.name}@`));
  console.log(`${isFine ? "fit to publish" : "not fit"}  ${manifest.name}@${manifest.version}`);
}
for (const problem of problems) {
  console.error(problem);
}
process.exitCode = problems.length === 0 ? 0 : 1;
