import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe } from "./describe/describe.ts";
import { typePrefix } from "./document/names.ts";
import { relativePath } from "./document/paths.ts";
import { type Problem, UsageError } from "./document/problems.ts";
import { GENERATED_MARK, listGenerated } from "./files/generated.ts";
import type { WantedFile } from "./files/wanted-file.ts";
import { load } from "./read/load.ts";
import { readmeFile } from "./readme/readme-file.ts";
import type { CorePackage } from "./registry/core-package.ts";
import type { Target } from "./registry/target.ts";
import { UNRELEASED } from "./registry/unreleased.ts";
import { scaffold } from "./scaffold/scaffold.ts";
import { normalise } from "./simplify/normalise.ts";

export interface PackageFiles {
  readonly target: Target;
  readonly operations: number;
  readonly files: readonly WantedFile[];
  readonly warnings: readonly Problem[];
}

/** All files of a package. Writes nothing. */
export async function packageFiles(target: Target, core: CorePackage): Promise<PackageFiles> {
  const version = await readVersion(target);
  const { document, places, warnings } = await load(target.spec);
  const api = normalise(document, places);
  const description = describe(api, places, target.shownOperation);
  // Only now is TypeScript loaded, which those who describe a document don't need.
  const { inputsFile, schemaTypes, vendorFile } = await import("./emit/emit.ts");
  const types = schemaTypes(api.document, api.operations);
  const prefix = typePrefix(target.packageName);
  const options = { packageName: target.packageName, version, corePackage: core.name, prefix };
  const mark = `${GENERATED_MARK}${target.specLabel} by \`npm run generate\`. Do not edit.\n`;
  const source = path.join(target.out, "src");
  const texts = {
    "schema.gen.ts": types.text,
    "inputs.gen.ts": inputsFile(description, types, options),
    "vendor.gen.ts": vendorFile(description, types, options),
  };
  const generated = Object.entries(texts).map(([name, text]) => {
    return { path: path.join(source, name), content: `${mark}${text}` };
  });
  const page = await readmeFile(target, description, core, prefix);
  const missing = scaffold(target, description, core, prefix)
    .map((file) => ({ ...file, path: path.join(target.out, file.path) }))
    .filter((file) => !existsSync(file.path));
  const stale = (await listGenerated(source)).filter(
    (file) => !generated.some((each) => each.path === file),
  );
  return {
    target,
    operations: api.operations.length,
    files: [...generated, ...page.files, ...missing, ...stale.map((file) => ({ path: file }))],
    warnings: [...warnings, ...description.warnings, ...page.warnings],
  };
}

/** The version in the package's own package.json. A directory that isn't the package is refused. */
async function readVersion({ out, packageName, isRegistered }: Target): Promise<string> {
  const names = existsSync(out) ? await readdir(out) : [];
  const isOurs = isRegistered || (await listGenerated(path.join(out, "src"))).length > 0;
  if (names.length > 0 && !isOurs) {
    const advice = "choose a new or an empty directory";
    throw new UsageError(`${relativePath(out)} has files that weren't generated: ${advice}.`);
  }
  const file = path.join(out, "package.json");
  if (!existsSync(file)) {
    return UNRELEASED;
  }
  const manifest = parseManifest(file, await readFile(file, "utf8"));
  if (manifest.name !== packageName) {
    throw new UsageError(`${relativePath(file)} is of ${manifest.name}, not of ${packageName}.`);
  }
  return manifest.version ?? UNRELEASED;
}

function parseManifest(file: string, text: string): { name?: string; version?: string } {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${relativePath(file)} is no JSON.`);
  }
}
