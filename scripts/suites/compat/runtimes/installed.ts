import { existsSync } from "node:fs";
import path from "node:path";
import type { Found } from "./runtime.ts";

const modules = path.join(import.meta.dirname, "../../../../tools/runtimes/node_modules");

/** A binary of a platform package: none of the packages that would choose one runs an install script. */
export function findInstalled(binaries: Readonly<Record<string, string>>): Found {
  const platform = `${process.platform}-${process.arch}`;
  const binary = binaries[platform];
  if (binary === undefined) {
    return { missing: `tools/runtimes has none for ${platform}` };
  }
  const program = path.join(modules, binary);
  return existsSync(program) ? { program } : { missing: `${binary} isn't in tools/runtimes` };
}
