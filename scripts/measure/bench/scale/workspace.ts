import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readRegistry } from "@invitekit/generator/registry";
import { commitCopy, copyWorkingTree } from "../../../lib/copy-working-tree.ts";

/** A copy of the repository with more vendors. */
export interface Workspace {
  readonly directory: string;
  /** Each vendor's document, by the vendor's name. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Copies the repository, and adds vendors until there are so many: each is a real one under another name. */
export async function createWorkspace(
  repository: string,
  directory: string,
  count: number,
): Promise<Workspace> {
  copyWorkingTree(repository, directory);
  const { documents } = await readRegistry(directory);
  const originals = namesOfNew([...documents.keys()], count);
  const added = new Map(
    [...originals].map(([name, original]) => {
      return [name, copyDocument(documents.get(original) as string, name)] as const;
    }),
  );
  register(directory, added);
  // Without the packages turbo wouldn't know the vendors.
  execFileSync(process.execPath, ["packages/generator/bin/generator.js"], {
    cwd: directory,
    stdio: "pipe",
  });
  lock(directory, originals);
  commitCopy(directory);
  return { directory, documents: new Map([...documents, ...added]) };
}

/** Changes a document so that its client changes too. */
export function changeTitle(file: string, suffix: string): void {
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/^( +title: .*)$/m, `$1 ${suffix}`);
  if (changed === text) {
    throw new Error(`${file} has no title that could be changed.`);
  }
  writeFileSync(file, changed);
}

/** Names of new vendors, each with that of the vendor that it is made of: one after the other. */
function namesOfNew(originals: readonly string[], count: number): Map<string, string> {
  const names = new Map<string, string>();
  for (let index = 0; originals.length + index < count; index += 1) {
    const original = originals[index % originals.length] as string;
    names.set(`${original}-${index}`, original);
  }
  return names;
}

function copyDocument(original: string, name: string): string {
  const directory = path.join(path.dirname(original), "..", name);
  cpSync(path.dirname(original), directory, { recursive: true });
  const file = path.join(directory, path.basename(original));
  changeTitle(file, name);
  return file;
}

function register(directory: string, added: ReadonlyMap<string, string>): void {
  const file = path.join(directory, "redocly.yaml");
  const entries = [...added].map(([name, document]) => {
    const root = path.relative(directory, document).replaceAll("\\", "/");
    const settings = `{ output: packages/${name}, name: "@invitekit/${name}" }`;
    return `  ${name}:\n    root: ${root}\n    x-invitekit: ${settings}\n`;
  });
  writeFileSync(file, readFileSync(file, "utf8").replace(/^apis:\n/m, `$&${entries.join("")}`));
}

/** What `npm install` would write, had it a registry to ask: there is nothing new to install. */
function lock(directory: string, originals: ReadonlyMap<string, string>): void {
  const file = path.join(directory, "package-lock.json");
  const lockfile = JSON.parse(readFileSync(file, "utf8"));
  for (const [name, original] of originals) {
    const place = `packages/${name}`;
    const manifest = readFileSync(path.join(directory, place, "package.json"), "utf8");
    const { name: packageName } = JSON.parse(manifest);
    lockfile.packages[place] = { ...lockfile.packages[`packages/${original}`], name: packageName };
    lockfile.packages[`node_modules/${packageName}`] = { resolved: place, link: true };
  }
  writeFileSync(file, `${JSON.stringify(lockfile, undefined, 2)}\n`);
}
