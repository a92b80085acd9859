// `npm run release -- plan` prints what the release workflow does next, as `next=…`: `version` while changesets
// wait, `publish` if the registry lacks a version, else `nothing`. It runs before anything is installed.
import path from "node:path";
import { UNRELEASED } from "@invitekit/generator/registry";
import { readCommandLine } from "../../lib/command-line.ts";
import { hasPendingChangesets } from "../../repository/changesets/pending-changesets.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { isInRegistry } from "./published-versions.ts";

const { positionals } = readCommandLine({
  call: "npm run release -- plan",
  help: `Prints what the release workflow does next: \`next=version\`, \`next=publish\` or \`next=nothing\`.

  npm run release -- plan
  npm run release -- plan DIRECTORY   of another checkout
`,
  takesWords: true,
});
const [directory = path.join(import.meta.dirname, "../../..")] = positionals;
const repository = path.resolve(directory);
if (hasPendingChangesets(repository)) {
  console.log("next=version");
} else {
  console.log((await lacksVersion()) ? "next=publish" : "next=nothing");
}

async function lacksVersion(): Promise<boolean> {
  const released = publishedPackages(repository).filter(({ version }) => version !== UNRELEASED);
  const found = await Promise.all(released.map((each) => isInRegistry(each, repository)));
  return found.includes(false);
}
