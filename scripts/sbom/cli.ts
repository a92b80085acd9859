// `npm run sbom -- DIRECTORY` writes for each published package what a user of it installs, as CycloneDX.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packPackages } from "../packages/pack.ts";
import { ownTemporaryDirectory } from "../temporary.ts";
import { bomOfPackage } from "./bom.ts";
import { installedBom } from "./installed-bom.ts";

const repository = path.join(import.meta.dirname, "../..");
const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error("Where to? `npm run sbom -- DIRECTORY`");
  process.exit(1);
}
const destination = path.resolve(process.env.INIT_CWD ?? ".", directory);
mkdirSync(destination, { recursive: true });
const time = execFileSync("git", ["log", "-1", "--format=%cI"], {
  cwd: repository,
  encoding: "utf8",
});

const tarballs = packPackages(repository, ownTemporaryDirectory("sbom"));
for (const tarball of tarballs) {
  const bom = bomOfPackage(installedBom(tarball, tarballs), tarball.name, new Date(time.trim()));
  // Beside the tarball, and named like it.
  const file = path.join(destination, `${path.basename(tarball.file, ".tgz")}.cdx.json`);
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
  console.log(`${tarball.name} ${tarball.version} with ${bom.components.length} more`);
}
