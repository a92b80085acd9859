import { spawnSync } from "node:child_process";

// From pending changesets to versions, changelogs, and whatever else holds a version.
const steps: readonly (readonly [string, ...string[]])[] = [
  ["changeset", "version"],
  // The clients name their version to the vendor.
  ["node", "scripts/generate/cli.ts"],
  // The lockfile names the workspaces' versions and ranges. Nothing else of it is to change, so
  // nothing may be looked up; and nothing is installed, so other platforms' packages stay in it.
  ["npm", "install", "--package-lock-only", "--offline", "--ignore-scripts", "--no-audit"],
];

for (const [command, ...parameters] of steps) {
  const { status, error } = spawnSync(command, parameters, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(
      `${[command, ...parameters].join(" ")} failed${error ? `: ${error.message}` : ""}`,
    );
    process.exit(status ?? 1);
  }
}
