// `npm run release -- sbom DIRECTORY` writes for each published package what a user of it installs, as CycloneDX.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { oneDirectory, readCommandLine, sayWhy } from "../../lib/command-line.ts";
import { ownTemporaryDirectory } from "../../lib/temporary.ts";
import { packPackages } from "../../repository/packages/pack.ts";
import { bomOfPackage } from "./bom.ts";
import { installedBom } from "./installed-bom.ts";

const destination = readCommandLine(
  {
    call: "npm run release -- sbom",
    help: `Writes for each published package what a user of it installs, as CycloneDX.

  npm run release -- sbom DIRECTORY   writes the files there
`,
    takesWords: true,
  },
  ({ positionals }) => oneDirectory(positionals),
);
const repository = path.join(import.meta.dirname, "../../..");
sayWhy(() => {
  const tarballs = packPackages(repository, ownTemporaryDirectory("sbom"));
  mkdirSync(destination, { recursive: true });
  const time = execFileSync("git", ["log", "-1", "--format=%cI"], {
    cwd: repository,
    encoding: "utf8",
  });
  for (const { name, version, file } of tarballs) {
    const bom = bomOfPackage(installedBom(name, tarballs), name, new Date(time.trim()));
    // Beside the tarball, and named like it.
    const place = path.join(destination, `${path.basename(file, ".tgz")}.cdx.json`);
    writeFileSync(place, `${JSON.stringify(bom, null, 2)}\n`);
    console.log(`${name} ${version} with ${bom.components.length} more`);
  }
});
