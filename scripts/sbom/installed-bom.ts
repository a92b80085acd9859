import { execFileSync } from "node:child_process";
import { createConsumer } from "../packages/consumer.ts";
import type { Tarball } from "../packages/pack.ts";
import type { Bom } from "./bom.ts";

/** Installs a package in a new project, and asks npm for the bill of materials. */
export function installedBom(tarball: Tarball, others: readonly Tarball[]): Bom {
  const { directory, remove } = createConsumer([tarball, ...neededBy(tarball, others)]);
  try {
    const npm = (...parameters: string[]) =>
      execFileSync("npm", parameters, {
        cwd: directory,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
        shell: process.platform === "win32",
      });
    // A bill is made for a version of something.
    npm("pkg", "set", "version=0.0.0");
    return JSON.parse(npm("sbom", "--sbom-format=cyclonedx", "--sbom-type=library"));
  } finally {
    remove();
  }
}

/** The packages of this repository that a package needs: the registry may not have these versions yet. */
function neededBy({ dependencies }: Tarball, others: readonly Tarball[]): Tarball[] {
  return others
    .filter(({ name }) => name in dependencies)
    .flatMap((each) => [each, ...neededBy(each, others)]);
}
