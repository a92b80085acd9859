// `npm run release -- plan` says what the release workflow does next, as `next=…`: `version` while changesets
// wait, `publish` if the registry lacks a version, else `nothing`. It runs before anything is installed.
import path from "node:path";
import { UNRELEASED } from "../../generate/unreleased.ts";
import { hasPendingChangesets } from "../../repository/changesets/pending-changesets.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { isInRegistry } from "./published-versions.ts";

const repository = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../../.."));
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
