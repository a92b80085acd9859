import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { relativePath } from "../document/paths.ts";
import { UsageError } from "../document/problems.ts";
import { listGenerated } from "../files/generated.ts";
import type { Target } from "./target.ts";
import { UNRELEASED } from "./unreleased.ts";

/** What a client's directory says of it before it is generated. */
export interface CurrentState {
  /** The package's version. Sources don't have one. */
  readonly version: string | undefined;
  /** The range of core that the package depends on. */
  readonly core: string | undefined;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Reads the state of a client's directory. Throws a UsageError if the directory belongs to something else. */
export async function currentState(target: Target, core: string): Promise<CurrentState> {
  if (target.layout === "sources") {
    await refuseForeignSources(target.out);
    return { version: undefined, core: undefined };
  }
  await refuseForeignFiles(target);
  const file = path.join(target.out, "package.json");
  if (!existsSync(file)) {
    return { version: UNRELEASED, core: undefined };
  }
  const { name, version = UNRELEASED, dependencies } = parse(file, await readFile(file, "utf8"));
  if (name !== target.packageName) {
    throw new UsageError(
      `${relativePath(file)} belongs to ${name ?? "a package without a name"}, not to ${target.packageName}.`,
    );
  }
  return { version, core: dependencies?.[core] };
}

/** A directory that redocly.yaml names is the client's, whatever is in it. */
async function refuseForeignFiles({ out, isRegistered }: Target): Promise<void> {
  const names = existsSync(out) ? await readdir(out) : [];
  if (
    names.length > 0 &&
    !isRegistered &&
    (await listGenerated(path.join(out, "src"))).length === 0
  ) {
    const advice = "choose a new or an empty directory";
    throw new UsageError(`${relativePath(out)} has files that weren't generated: ${advice}.`);
  }
}

/** Files of other tools may have the names of ours. */
async function refuseForeignSources(out: string): Promise<void> {
  const ours = await listGenerated(out);
  for (const name of ["schema.gen.ts", "inputs.gen.ts", "vendor.gen.ts"]) {
    const file = path.join(out, name);
    if (existsSync(file) && !ours.includes(file)) {
      throw new UsageError(
        `${relativePath(file)} isn't marked as generated from a document: choose another directory.`,
      );
    }
  }
}

function parse(file: string, text: string): Manifest {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${relativePath(file)} isn't valid JSON.`);
  }
}
