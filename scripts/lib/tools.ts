import { readFileSync } from "node:fs";
import path from "node:path";
import { npmInstall } from "./npm-install.ts";

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
    // Some of Node's packages write v20.19.0.
    readPackage(path.join(directory, "node_modules", name)).version?.replace(/^v/, "") === version;
  if (!Object.entries(versions).every(isInstalled)) {
    console.error(`installing tools/${group}`);
    installLocked(directory);
  }
  return { directory, versions };
}

/** Installs what a lockfile names and, unlike `npm install`, leaves it as it is. No install script is run. */
export function installLocked(directory: string): void {
  // Whatever the caller leaves out of his own projects.
  npmInstall(["ci", "--ignore-scripts", "--include=dev", "--include=optional"], directory);
}

/** A folder of `tools`, whether or not its packages are installed. */
export function readTools(group: string): Tools {
  const directory = path.join(import.meta.dirname, "../../tools", group);
  const { dependencies, devDependencies, optionalDependencies = {} } = readPackage(directory);
  const { packages = {} } = readPackage(directory, "package-lock.json");
  // Those that are for one kind of machine.
  const optional = Object.entries(optionalDependencies).filter(([name]) =>
    isForThisMachine(packages[`node_modules/${name}`]),
  );
  const versions = Object.entries({
    ...{ ...dependencies, ...devDependencies },
    ...Object.fromEntries(optional),
  }).map(
    // Another name for a package: "npm:typescript@5.4.5".
    ([name, version]) => [name, version.replace(/^npm:.+@/, "")],
  );
  return { directory, versions: Object.fromEntries(versions) };
}

function isForThisMachine({ os = process.platform, cpu = process.arch }: Package = {}): boolean {
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  /** In a lockfile: what it names, by the place. */
  readonly packages?: Readonly<Record<string, Package>>;
}

function readPackage(directory: string, file = "package.json"): Package {
  try {
    return JSON.parse(readFileSync(path.join(directory, file), "utf8"));
  } catch {
    return {};
  }
}
