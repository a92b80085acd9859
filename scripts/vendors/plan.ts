import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Description, describeDocument, packageFiles } from "@invitekit/generator";
import { DocumentError, type Problem, UsageError } from "@invitekit/generator/document";
import type { WantedFile } from "@invitekit/generator/files";
import {
  readCorePackage,
  readRegistry,
  registeredTargets,
  type Target,
} from "@invitekit/generator/registry";
import { temporaryDirectory } from "../lib/temporary.ts";
import { clientFiles } from "../repository/packages/client-files.ts";
import { addChangeset } from "./changeset.ts";
import { documentText } from "./document-text.ts";
import { addReadmeRow } from "./readme-row.ts";
import { addRegistryEntry, packageSettings } from "./registry-entry.ts";
import { sketch } from "./sketch.ts";
import { addSpecsSection } from "./specs-section.ts";
import { createVendor, type Vendor } from "./vendor.ts";
import { checkIsFree, checkName } from "./vendor-name.ts";

/** All that adding a vendor takes, worked out before anything is written. */
export interface Plan {
  readonly vendor: Vendor;
  readonly repository: string;
  /** The package, as it is generated once the document is registered. */
  readonly target: Target;
  readonly description: Description;
  /** The document, and the files that list vendors. */
  readonly files: readonly WantedFile[];
  /** What will be generated, below the repository. */
  readonly generated: readonly string[];
  readonly warnings: readonly Problem[];
}

/** A plan, or a UsageError or a DocumentError that says why there is none. Writes nothing. */
export async function planVendor(name: string, spec: string | undefined): Promise<Plan> {
  checkName(name);
  const registry = await readRegistry();
  const { directory } = registry;
  const vendor = createVendor(name, readCorePackage());
  checkIsFree(vendor, registry);
  const document = path.join(directory, "specs", name, "openapi.yaml");
  const documents = new Map(registry.documents).set(name, document);
  const packages = new Map(registry.packages).set(name, packageSettings(vendor));
  const [target] = registeredTargets({ ...registry, documents, packages }, [name]) as [Target];

  const text = spec === undefined ? sketch(vendor) : await readSpec(spec);
  // The generator reads only files.
  using scratch = temporaryDirectory("document");
  const preview = path.join(scratch.path, "openapi.yaml");
  writeFileSync(preview, text);
  const description = await describeCallable(preview);
  const { files, warnings } = await packageFiles({ ...target, spec: preview }, vendor.core);
  const read = (file: string) => readFileSync(path.join(directory, file), "utf8");
  const edited = {
    "redocly.yaml": addRegistryEntry(read("redocly.yaml"), vendor),
    "README.md": addReadmeRow(read("README.md"), vendor, description),
    "specs/README.md": addSpecsSection(
      read("specs/README.md"),
      vendor,
      spec && path.basename(spec),
    ),
  };
  return {
    ...{ vendor, repository: directory, target, description, warnings },
    files: [
      { path: document, content: text },
      ...Object.entries(edited).map(([file, content]) => ({
        path: path.join(directory, file),
        content,
      })),
      ...addChangeset(directory, vendor, description.document.info.title),
    ],
    generated: clientFiles(files, target).map(({ path: file }) => path.relative(directory, file)),
  };
}

/** The document's text. What is wrong with it is told with the places of the file that was given. */
async function readSpec(spec: string): Promise<string> {
  // npm starts its scripts at the root, wherever it was called.
  const file = path.resolve(process.env.INIT_CWD ?? ".", spec);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    throw new UsageError(`${spec} ${stats ? "isn't a file" : "doesn't exist"}.`);
  }
  await describeCallable(file);
  return documentText(file);
}

async function describeCallable(file: string): Promise<Description> {
  const description = await describeDocument(file);
  if (description.operations.length === 0) {
    const message = `${path.basename(file)} has no operations to make a client of.`;
    throw new DocumentError([{ message }]);
  }
  return description;
}
