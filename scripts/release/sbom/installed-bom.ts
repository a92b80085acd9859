import { execFileSync } from "node:child_process";
import { npmEnvironment } from "../../lib/npm-environment.ts";
import { createConsumer } from "../../repository/packages/consumer.ts";
import { withNeeded } from "../../repository/packages/needed.ts";
import type { Installable } from "../../repository/packages/pack.ts";
import type { Bom } from "./bom.ts";

/**
 * Installs a package in a new project, with what it needs of those that are packed, since a registry
 * may not have these versions yet, and asks npm for the bill of materials.
 */
export function installedBom(
  name: string,
  packed: readonly Installable[],
  env: NodeJS.ProcessEnv = npmEnvironment(),
): Bom {
  using consumer = createConsumer(withNeeded([name], packed), undefined, env);
  const npm = (...parameters: string[]) =>
    execFileSync("npm", parameters, {
      cwd: consumer.directory,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      shell: process.platform === "win32",
    });
  // A bill is made for a version of something.
  npm("pkg", "set", "version=0.0.0");
  return JSON.parse(npm("sbom", "--sbom-format=cyclonedx", "--sbom-type=library"));
}
