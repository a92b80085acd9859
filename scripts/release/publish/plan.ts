// `npm run release -- plan` says what the release workflow does next, as `next=…`: `version` while changesets
// wait, `publish` if the registry lacks a version, else `nothing`. It runs before anything is installed.
import path from "node:path";
import { UNRELEASED } from "../../generate/unreleased.ts";
import { readCommandLine } from "../../lib/command-line.ts";
import { hasPendingChangesets } from "../../repository/changesets/pending-changesets.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { isInRegistry } from "./published-versions.ts";

const { positionals } = readCommandLine({
  call: "npm run release -- plan",
  help: `Says what the release workflow does next: \`next=version\`, \`next=publish\` or \`next=nothing\`.

  npm run release -- plan
  npm run release -- plan DIRECTORY   of another checkout
`,
  takesWords: true,
});
const [directory = path.join(import.meta.dirname, "../../..")] = positionals;
const repository = path.resolve(directory);
const missing = () =>
  publishedPackages(repository).filter(
    ({ name, version }) => version !== UNRELEASED && !isInRegistry(name, version),
  );
if (hasPendingChangesets(repository)) {
  console.log("next=version");
} else {
  console.log(missing().length > 0 ? "next=publish" : "next=nothing");
}
