import { existsSync, mkdtempSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { relativePath, UsageError } from "@invitekit/generator/document";
import { readRegistry } from "@invitekit/generator/registry";
import { extractCommit, mainBranch, mergeBase } from "./git.ts";

/** What the working tree is compared with. */
export interface Base {
  /** For people: `main (1a2b3c4)`. */
  readonly title: string;
  readonly directory: string;
  /** Whether it has the sources of the packages too, and all vendors that there were. */
  readonly isCheckout: boolean;
  /** Each document's path, by the vendor. */
  readonly documents: ReadonlyMap<string, string>;
}

/** A commit's files; without a name, where the work of this branch left main. */
export async function gitBase(repository: string, reference?: string): Promise<Base> {
  const name = reference ?? mainBranch(repository);
  const commit = reference === undefined ? mergeBase(repository, name) : name;
  const directory = mkdtempSync(path.join(os.tmpdir(), "api-diff-base-"));
  const short = extractCommit(repository, commit, directory);
  const title = name === short ? name : `${name} (${short})`;
  return { title, directory, isCheckout: true, documents: await registered(directory) };
}

/** Another checkout, or a directory that has documents of some of the vendors. */
export async function directoryBase(given: string, vendors: readonly string[]): Promise<Base> {
  const directory = path.resolve(given);
  const title = relativePath(directory);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no directory ${title} to compare with.`);
  }
  const isCheckout = existsSync(path.join(directory, "redocly.yaml"));
  if (isCheckout) {
    return { title, directory, isCheckout, documents: await registered(directory) };
  }
  const documents = new Map(
    vendors.flatMap((vendor) => {
      const file = findDocument(directory, vendor);
      return file === undefined ? [] : [[vendor, file] as const];
    }),
  );
  if (documents.size === 0) {
    throw new UsageError(
      `${title} has neither a redocly.yaml nor a document of ${vendors.join(", ")}, ` +
        `such as ${vendors[0]}/openapi.yaml or ${vendors[0]}.json.`,
    );
  }
  return { title, directory, isCheckout, documents };
}

async function registered(directory: string): Promise<ReadonlyMap<string, string>> {
  const isRegistry = existsSync(path.join(directory, "redocly.yaml"));
  return isRegistry ? (await readRegistry(directory)).documents : new Map();
}

function findDocument(directory: string, vendor: string): string | undefined {
  const names = ["yaml", "yml", "json"].flatMap((ending) => [
    `specs/${vendor}/openapi.${ending}`,
    `${vendor}/openapi.${ending}`,
    `${vendor}.${ending}`,
  ]);
  return names.map((name) => path.join(directory, name)).find((file) => existsSync(file));
}
