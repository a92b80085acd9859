import {
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { run } from "./run.ts";

/** Clones the last commit of a repository, and gives the clone what is installed in the original. */
export async function copyRepository(
  source: string,
  destination: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await run("git", ["clone", "--quiet", source, destination], { cwd: source, env });
  linkModules(source, destination);
}

/**
 * Links each installed package, so that nothing is installed again. The workspaces, which are links
 * themselves, become the copy's own: else it would build against the original. What the scripts import of
 * them is there as it was built.
 */
export function linkModules(source: string, destination: string): void {
  const modules = path.join(source, "node_modules");
  const names = readdirSync(modules).filter((name) => name === ".bin" || !name.startsWith("."));
  for (const name of names.flatMap((each) => membersOf(modules, each))) {
    const original = path.join(modules, name);
    const place = path.relative(source, realpathSync(original));
    const isWorkspace = lstatSync(original).isSymbolicLink() && !place.startsWith("node_modules");
    link(
      isWorkspace ? path.join(destination, place) : original,
      path.join(destination, "node_modules", name),
    );
  }
  for (const nested of globSync(["packages/*/node_modules", "scripts/node_modules"], {
    cwd: source,
  })) {
    link(path.join(source, nested), path.join(destination, nested));
  }
  for (const built of ["packages/core/dist", "packages/generator/dist"]) {
    if (existsSync(path.join(source, built))) {
      cpSync(path.join(source, built), path.join(destination, built), { recursive: true });
    }
  }
}

/** A package, or those of a scope. */
function membersOf(modules: string, name: string): string[] {
  const isScope = name.startsWith("@");
  return isScope ? readdirSync(path.join(modules, name)).map((each) => `${name}/${each}`) : [name];
}

function link(target: string, place: string): void {
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(target, place, "junction");
}
