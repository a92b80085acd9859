import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { isObject } from "../document/openapi.ts";
import { relativePath } from "../document/paths.ts";
import { UsageError } from "../document/problems.ts";

/** The documents that redocly.yaml registers. */
export interface Registry {
  /** The directory of redocly.yaml. */
  readonly directory: string;
  /** Each document's path, by its name. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Reads the nearest redocly.yaml, in a directory or above it. */
export async function readRegistry(start: string = process.cwd()): Promise<Registry> {
  let directory = start;
  while (!existsSync(path.join(directory, "redocly.yaml"))) {
    const parent = path.dirname(directory);
    if (parent === directory) {
      throw new UsageError(
        "There is no redocly.yaml here or above, which registers the documents.",
      );
    }
    directory = parent;
  }
  const file = path.join(directory, "redocly.yaml");
  let config: unknown;
  try {
    config = parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(`${relativePath(file)}: ${(error as Error).message.split("\n")[0]}`);
  }
  const apis = isObject(config) && isObject(config.apis) ? config.apis : {};
  const documents = new Map<string, string>();
  for (const [name, api] of Object.entries(apis)) {
    if (!/^[a-z\d][a-z\d-]*$/.test(name) || !isObject(api) || typeof api.root !== "string") {
      const wanted = "a lower-case name with a `root`";
      throw new UsageError(`${relativePath(file)}: apis.${name} isn't ${wanted}.`);
    }
    documents.set(name, path.join(directory, api.root));
  }
  return { directory, documents };
}
