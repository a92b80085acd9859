import { globSync, lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@invitekit/generator/document";
import type { Registry } from "@invitekit/generator/registry";
import type { Vendor } from "./vendor.ts";

const LONGEST = 40;

// What Windows takes for a device, and what can't name the variable of a README's samples.
const RESERVED: ReadonlySet<string> = new Set(
  (
    "aux con nul prn arguments await break case catch class const continue debugger default delete do " +
    "else enum eval export extends false finally for function if implements import in instanceof " +
    "interface let new null package private protected public return static super switch this throw " +
    "true try typeof undefined var void while with yield console crypto process"
  ).split(" "),
);

/** Refuses what can't be a vendor's name. What it says begins with the name. */
export function checkName(name: string): void {
  const quoted = JSON.stringify(name);
  if (/[/\\]|^\.+$/.test(name)) {
    throw new UsageError(`${quoted} is a path: give only the vendor's name, such as \`pets\`.`);
  }
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) {
    throw new UsageError(
      `${quoted} isn't a valid vendor name: use lower-case letters and digits, beginning with a letter, with \`-\` between words.`,
    );
  }
  if (name.length > LONGEST) {
    throw new UsageError(`${quoted} is longer than ${LONGEST} characters.`);
  }
  if (RESERVED.has(name) || /^(com|lpt)\d$/.test(name)) {
    throw new UsageError(
      `${quoted} is reserved, by JavaScript or by Windows: choose another name.`,
    );
  }
}

/** Refuses a name that something has, be it only a folder that was left behind. */
export function checkIsFree(vendor: Vendor, { directory, documents }: Registry): void {
  const { name, packageName } = vendor;
  if (documents.has(name)) {
    throw new UsageError(`${name} is taken: redocly.yaml registers it.`);
  }
  const owner = globSync(["packages/*/package.json", "scripts/package.json"], {
    cwd: directory,
  }).find((file) => readName(path.join(directory, file)) === packageName);
  if (owner !== undefined) {
    throw new UsageError(`${name} is taken: ${packageName} is in ${path.dirname(owner)}.`);
  }
  const left = placesOf(vendor).find((each) => isThere(path.join(directory, each)));
  if (left !== undefined) {
    throw new UsageError(`${name} is taken: ${left} exists. Remove it, or choose another name.`);
  }
}

/** What belongs only to a vendor, below the repository. */
export function placesOf({ name, packageName }: Vendor): string[] {
  return [
    `specs/${name}`,
    `packages/${name}`,
    `node_modules/${packageName}`,
    `.changeset/${name}-first-release.md`,
  ];
}

/** Links that lead nowhere count, too. */
export function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function readName(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8")).name;
  } catch {
    return undefined;
  }
}
