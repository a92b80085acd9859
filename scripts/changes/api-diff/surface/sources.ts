import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageFiles } from "@invitekit/generator";
import {
  readCorePackage,
  readRegistry,
  registeredTargets,
  type Target,
} from "@invitekit/generator/registry";

/** The TypeScript of one side, by absolute path; what was generated anew isn't on disk. */
export interface Side {
  /** What the paths of its files begin with. */
  readonly directory: string;
  readonly files: Map<string, string>;
}

export interface Sides {
  readonly base: Side;
  readonly head: Side;
}

/** What is compared: two directories, and which vendors' packages in them. */
export interface Comparison {
  readonly baseDirectory: string;
  /** The working tree, whose documents count even if nothing was generated from them yet. */
  readonly headDirectory: string;
  /** Each vendor's document in the base, which its sources are made of where the base has none. */
  readonly baseDocuments: ReadonlyMap<string, string>;
}

/** Reads the sources of both sides. Writes nothing. */
export async function readSides(comparison: Comparison): Promise<Sides> {
  const { headDirectory, baseDirectory, baseDocuments } = comparison;
  const base: Side = { directory: baseDirectory, files: new Map() };
  const head: Side = { directory: headDirectory, files: new Map() };
  // Without a package there is nothing that a compiler sees.
  const vendors = [...baseDocuments.keys()].filter((vendor) => hasPackage(head, vendor));
  if (vendors.length === 0) {
    return { base, head };
  }
  for (const target of registeredTargets(await readRegistry(headDirectory), vendors)) {
    const vendor = target.title;
    readSources(head, vendor);
    await addGenerated(head, head, target);
    readSources(base, vendor);
    if (!base.files.has(sourceOf(base, vendor, "index.ts"))) {
      copySources(head, base, vendor);
      const spec = baseDocuments.get(vendor) as string;
      await addGenerated(base, head, { ...target, spec });
    }
  }
  readSources(head, "core");
  readSources(base, "core");
  if (!base.files.has(sourceOf(base, "core", "index.ts"))) {
    copySources(head, base, "core");
  }
  return { base, head };
}

/** A source of a package, by its name in `packages`. */
export function sourceOf({ directory }: Side, name: string, file = ""): string {
  return path.join(directory, "packages", name, "src", file);
}

/** Whether both sides have the same sources of a package. */
export function isSame({ base, head }: Sides, name: string): boolean {
  const [before, after] = [base, head].map((side) => {
    const directory = sourceOf(side, name);
    const texts = [...side.files].filter(([file]) => file.startsWith(directory));
    return JSON.stringify(texts.map(([file, text]) => [file.slice(directory.length), text]).sort());
  });
  return before === after;
}

function hasPackage(side: Side, vendor: string): boolean {
  return existsSync(sourceOf(side, vendor, "index.ts"));
}

function readSources(side: Side, name: string): void {
  const directory = sourceOf(side, name);
  const entries = existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: "utf8" })
    : [];
  for (const entry of entries.filter((each) => each.endsWith(".ts"))) {
    const file = path.join(directory, entry);
    side.files.set(file, readFileSync(file, "utf8"));
  }
}

/** Adds what today's generator makes of a document, in place of what was committed. */
async function addGenerated(side: Side, head: Side, target: Target): Promise<void> {
  const { files } = await packageFiles(target, readCorePackage());
  const source = sourceOf(head, target.title);
  for (const { path: file, content } of files.filter((each) => each.path.startsWith(source))) {
    const own = path.join(side.directory, path.relative(head.directory, file));
    if (content === undefined) {
      side.files.delete(own);
    } else {
      side.files.set(own, content);
    }
  }
}

function copySources(from: Side, to: Side, name: string): void {
  const source = sourceOf(from, name);
  for (const [file, text] of from.files) {
    if (file.startsWith(source)) {
      to.files.set(path.join(to.directory, path.relative(from.directory, file)), text);
    }
  }
}
