import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readRegistry } from "../../generate/registry.ts";
import { linkModules } from "../../rehearse/copy.ts";

/** A copy of the repository with more vendors. */
export interface Workspace {
  readonly directory: string;
  readonly vendors: readonly string[];
  /** Where a vendor's document lies. */
  documentOf(vendor: string): string;
}

/** Copies the repository, and adds vendors until there are so many: each is a real one under another name. */
export async function createWorkspace(
  repository: string,
  directory: string,
  count: number,
): Promise<Workspace> {
  copyTree(repository, directory);
  const { documents } = await readRegistry(repository);
  const places = new Map(
    [...documents].map(([name, file]) => [name, path.join(directory, path.relative(repository, file))]),
  );
  const added = addVendors(places, count);
  registerVendors(directory, places, added);
  linkModules(repository, directory);
  scaffoldVendors(directory);
  lockVendors(directory, added);
  commit(directory);
  const documentOf = (vendor: string) => places.get(vendor) ?? "";
  return { directory, vendors: [...places.keys()], documentOf };
}

/** Changes a document so that its client changes too, as `generate` sees it. */
export function changeTitle(file: string, suffix: string): void {
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/^( +title: .*)$/m, `$1 ${suffix}`);
  if (changed === text) {
    throw new Error(`${file} has no title that could be changed.`);
  }
  writeFileSync(file, changed);
}

/** What is tracked or could be, as it is now. */
function copyTree(from: string, to: string): void {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: from, encoding: "utf8" }).split("\0");
  for (const file of files) {
    if (file !== "" && existsSync(path.join(from, file))) {
      cpSync(path.join(from, file), path.join(to, file));
    }
  }
}

/** Returns the names of the new ones, each with the name of the vendor that it was made of. */
function addVendors(places: Map<string, string>, count: number): Map<string, string> {
  const originals = [...places];
  const added = new Map<string, string>();
  for (let index = 0; places.size < count; index += 1) {
    const [original, file] = originals[index % originals.length] as [string, string];
    const name = `${original}-${index}`;
    const directory = path.join(path.dirname(file), "..", name);
    cpSync(path.dirname(file), directory, { recursive: true });
    places.set(name, path.join(directory, path.basename(file)));
    changeTitle(places.get(name) as string, String(index));
    added.set(name, original);
  }
  return added;
}

function registerVendors(
  directory: string,
  places: ReadonlyMap<string, string>,
  added: ReadonlyMap<string, string>,
): void {
  const file = path.join(directory, "redocly.yaml");
  const entries = [...added.keys()].map((name) => {
    const root = path.relative(directory, places.get(name) as string).replaceAll("\\", "/");
    return `  ${name}:\n    root: ${root}\n`;
  });
  writeFileSync(file, readFileSync(file, "utf8").replace(/^apis:\n/m, `$&${entries.join("")}`));
}

/** Without this turbo would not know the new packages. */
function scaffoldVendors(directory: string): void {
  execFileSync(process.execPath, ["scripts/generate/cli.ts"], { cwd: directory, stdio: "pipe" });
}

/** What `npm install` would write: it has nothing to install, and needs the network to find out. */
function lockVendors(directory: string, added: ReadonlyMap<string, string>): void {
  const file = path.join(directory, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  for (const [name, original] of added) {
    const place = `packages/${name}`;
    const { name: packageName } = JSON.parse(
      readFileSync(path.join(directory, place, "package.json"), "utf8"),
    );
    lock.packages[place] = { ...lock.packages[`packages/${original}`], name: packageName };
    lock.packages[`node_modules/${packageName}`] = { resolved: place, link: true };
  }
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
}

/** Turbo asks git which files there are. */
function commit(directory: string): void {
  mkdirSync(directory, { recursive: true });
  const git = (...parameters: string[]) =>
    execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@localhost", ...parameters], {
      cwd: directory,
      stdio: "ignore",
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Vendors");
}
