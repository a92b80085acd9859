import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * What must be installed for generated sources to work in a directory, in words; undefined if the core
 * that they would find there fits. `declared` is the range that a package.json asks for, which counts
 * instead where there is one.
 */
export function coreAdvice(
  directory: string,
  name: string,
  wanted: string,
  declared?: string,
): string | undefined {
  const install = `\`npm install ${name}@^${wanted}\``;
  const found = declared?.match(/\d+\.\d+\.\d+/)?.[0] ?? installedVersion(directory, name);
  if (found === undefined) {
    return `The client needs ${name} at run time, which isn't installed: ${install}.`;
  }
  return fits(found, wanted)
    ? undefined
    : `The client needs ${name} ${wanted} or a later version of the same major, but this project has ${found}: ${install}.`;
}

function installedVersion(directory: string, name: string): string | undefined {
  try {
    const file = createRequire(path.join(directory, "index.js")).resolve(`${name}/package.json`);
    return JSON.parse(readFileSync(file, "utf8")).version;
  } catch {
    return undefined;
  }
}

/** Whether a version is in the range `^wanted`, as npm reads it. */
export function fits(version: string, wanted: string): boolean {
  if (version.includes("-")) {
    // A prerelease comes before its release, and npm takes it only where it is named.
    return version === wanted;
  }
  const [has, needs] = [version, wanted].map((each) => each.split(/[.-]/).map(Number));
  const [major = 0, minor = 0, patch = 0] = has ?? [];
  const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = needs ?? [];
  if (major !== wantedMajor) {
    return false;
  }
  if (major > 0) {
    return minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch);
  }
  // Before 1.0.0 each minor, and before 0.1.0 each patch, may break what was.
  return minor === wantedMinor && (minor > 0 ? patch >= wantedPatch : patch === wantedPatch);
}
