import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./document/problems.ts";
import type { Options } from "./options.ts";
import { commandText } from "./project/command-text.ts";
import { IMPORT_EXTENSIONS } from "./project/import-endings.ts";
import { registeredTargets } from "./registry/registered-targets.ts";
import { findRegistry, type Registry, readRegistry } from "./registry/registry.ts";
import { listStalePackages } from "./registry/stale-packages.ts";
import { foreignTarget, sourcesTarget, type Target } from "./registry/target.ts";

/** What a command line asks for. */
export interface Found {
  /** The directory below which files change. */
  readonly root: string;
  readonly targets: readonly Target[];
  /** Directories of packages whose documents are no longer registered. */
  readonly stale: readonly string[];
}

/** Finds what a command line asks for. `see` is called with redocly.yaml before it is read. */
export async function findTargets(options: Options, see: (file: string) => void): Promise<Found> {
  const { positionals, out } = options;
  const [first] = positionals;
  if (first !== undefined && isFile(first)) {
    return ofFile(first, options);
  }
  const file = findRegistry();
  if (file !== undefined) {
    see(file);
  }
  if (first === undefined || file !== undefined) {
    const registry = await readRegistry();
    if (first === undefined || registry.documents.has(first) || !existsSync(first)) {
      return ofRegistry(registry, positionals, out);
    }
  }
  return ofFile(first, options);
}

/** A path, or a name with an ending: neither can be registered. */
function isFile(text: string): boolean {
  return /[/\\]/.test(text) || path.extname(text) !== "" || text.startsWith(".");
}

function ofFile(file: string, { positionals, out, name, importExtension }: Options): Found {
  if (positionals.length > 1) {
    throw new UsageError(`\`${file}\` is a file, and a file must be the only argument.`);
  }
  if (/^https?:/i.test(file)) {
    throw new UsageError(`The network is never used: save the document at \`${file}\` as a file.`);
  }
  if (out === undefined) {
    const command = commandText(process.cwd(), path.resolve(file), path.resolve("src/acme"), {});
    throw new UsageError(`Say where the client of \`${file}\` goes: \`${command}\`.`);
  }
  if (statSync(out, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`\`--out\` needs a directory, and \`${out}\` is a file.`);
  }
  const target =
    name === undefined
      ? sourcesTarget(file, out, importExtension && IMPORT_EXTENSIONS[importExtension])
      : foreignTarget(file, out, name);
  return { root: target.out, targets: [target], stale: [] };
}

async function ofRegistry(
  registry: Registry,
  names: readonly string[],
  out: string | undefined,
): Promise<Found> {
  const { directory } = registry;
  const [first] = names;
  if (out !== undefined) {
    throw new UsageError(
      first === undefined
        ? "`--out` needs a file: `npx @invitekit/generator openapi.yaml --out src/acme`."
        : `\`--out\` needs a file, but \`${first}\` is a name in redocly.yaml, which says where its client goes. To name a file, write \`./${first}\`.`,
    );
  }
  const targets = registeredTargets(registry, names);
  if (targets.length === 0) {
    throw new UsageError(
      "No entry in redocly.yaml has an `x-invitekit` that says where its client goes.",
    );
  }
  const stale = names.length === 0 ? await listStalePackages(registry) : [];
  return { root: directory, targets, stale };
}
