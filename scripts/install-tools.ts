import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

/**
 * The folder of a group of tools, `tools/<group>`, with what its lockfile names. They are heavy and
 * serve one script each, so that `npm ci` leaves them out, and the script installs them when it must.
 */
export function installTools(group: string): string {
  const folder = path.join(import.meta.dirname, "../tools", group);
  // npm writes the second when it is done.
  const wanted = changedAt(path.join(folder, "package-lock.json"));
  const installed = changedAt(path.join(folder, "node_modules/.package-lock.json"));
  if (installed < wanted) {
    console.log(`Installing tools/${group}`);
    const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], {
      cwd: folder,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (status !== 0) {
      throw new Error(`tools/${group} can't be installed`);
    }
  }
  return folder;
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
