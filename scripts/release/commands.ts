import type { Commands } from "../lib/commands.ts";

/** What `npm run release` can do. */
export const COMMANDS: Commands = {
  plan: {
    does: "prints what the release workflow does next",
    file: "scripts/release/publish/plan.ts",
  },
  changesets: {
    does: "checks the changesets that wait for a release",
    file: "scripts/release/publish/check-changesets.ts",
  },
  version: {
    does: "turns changesets into versions, in every place that names one",
    file: "scripts/release/publish/version-packages.ts",
  },
  pack: {
    does: "packs what was built, with checksums",
    file: "scripts/release/pack.ts",
  },
  tarballs: {
    does: "packs, and checks version, changelog, ranges and User-Agent",
    file: "scripts/release/publish/check-tarballs.ts",
    builds: true,
  },
  sbom: {
    does: "writes a bill of materials for each published package",
    file: "scripts/release/sbom/cli.ts",
  },
  reproduce: {
    does: "builds the last commit twice and compares the tarballs",
    file: "scripts/release/reproduce/cli.ts",
  },
  rehearse: {
    does: "releases the last commit to a registry of this machine, and uses it",
    file: "scripts/release/rehearse/cli.ts",
  },
  signatures: {
    does: "checks the registry's signatures of what is installed",
    file: "scripts/release/supply-chain/audit-signatures.ts",
  },
  age: {
    does: "refuses new dependencies that are younger than a week",
    file: "scripts/release/supply-chain/check-release-age.ts",
  },
};
