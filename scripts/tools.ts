import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** A folder of `tools`, whose packages the workspaces don't carry. */
export interface Tools {
  readonly directory: string;
  /** The exact version of each package that it asks for. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Installs what the lockfile of `tools/GROUP` names, unless it is there. No install script is run. */
export function installTools(group: string): Tools {
  const { directory, versions } = readTools(group);
  const isInstalled = ([name, version]: [string, string]) =>
    readPackage(path.join(directory, "node_modules", name)).version === version;
  if (!Object.entries(versions).every(isInstalled)) {
    console.error(`installing tools/${group}`);
    // Unlike `npm install` it leaves the lockfile as it is.
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: directory,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  }
  return { directory, versions };
}

/** A folder of `tools`, whether or not its packages are installed. */
export function readTools(group: string): Tools {
  const directory = path.join(import.meta.dirname, "../tools", group);
  const { dependencies, devDependencies } = readPackage(directory);
  const versions = Object.entries({ ...dependencies, ...devDependencies }).map(
    // Another name for a package: "npm:typescript@5.4.5".
    ([name, version]) => [name, version.replace(/^npm:.+@/, "")],
  );
  return { directory, versions: Object.fromEntries(versions) };
}

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readPackage(directory: string): Package {
  try {
    return JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8"));
  } catch {
    return {};
  }
}
