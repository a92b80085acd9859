import { existsSync } from "node:fs";
import path from "node:path";
import { describe } from "./describe/describe.ts";
import { typePrefix, vendorName } from "./document/names.ts";
import type { Problem } from "./document/problems.ts";
import { userAgentOf } from "./emit/user-agent.ts";
import type { VendorFileOptions } from "./emit/vendor-file.ts";
import { GENERATED_MARK, listGenerated, madeFrom } from "./files/generated.ts";
import type { WantedFile } from "./files/wanted-file.ts";
import { foreignIndexAdvice } from "./project/foreign-index.ts";
import type { ImportExtension } from "./project/import-endings.ts";
import { coreAdvice } from "./project/installed-core.ts";
import { load } from "./read/load.ts";
import { readmeFile } from "./readme/readme-file.ts";
import type { CorePackage } from "./registry/core-package.ts";
import { currentState } from "./registry/current-state.ts";
import type { Target } from "./registry/target.ts";
import { scaffold } from "./scaffold/scaffold.ts";
import { scaffoldIndex } from "./scaffold/scaffold-index.ts";
import { normalise } from "./simplify/normalise.ts";

export interface PackageFiles {
  readonly target: Target;
  readonly operations: number;
  readonly files: readonly WantedFile[];
  readonly warnings: readonly Problem[];
}

/** All files of a client. Writes nothing. `see` is called with each file of the document before it is read. */
export async function packageFiles(
  target: Target,
  core: CorePackage,
  see?: (file: string) => void,
): Promise<PackageFiles> {
  const isPackage = target.layout === "package";
  const state = await currentState(target, core.name);
  const { document, places, warnings } = await load(target.spec, see);
  const api = normalise(document, places);
  const description = describe(api, places, target.shownOperation);
  // Only now is TypeScript loaded, which those who describe a document don't need.
  const emit = await import("./emit/emit.ts");
  const types = emit.schemaTypes(api.document, api.operations);
  const prefix = typePrefix(target.packageName);
  const extension = isPackage ? ".js" : await extensionOf(target);
  const options: VendorFileOptions = {
    name: vendorName(target.packageName),
    userAgent: userAgentOf(target.packageName, state.version, target.settings.userAgent),
    corePackage: core.name,
    prefix,
    importExtension: extension,
  };
  const generated = marked(target, {
    "schema.gen.ts": types.text,
    "inputs.gen.ts": emit.inputsFile(description, types, options),
    "vendor.gen.ts": emit.vendorFile(description, types, options),
  });
  const page = isPackage
    ? await readmeFile(target, description, core, prefix)
    : { files: [], warnings: [] };
  const once = isPackage
    ? scaffold(target, description, core, prefix)
    : [{ path: "index.ts", content: scaffoldIndex(description, core, prefix, extension) }];
  const missing = once
    .map((file) => ({ ...file, path: path.join(target.out, file.path) }))
    .filter((file) => !existsSync(file.path));
  // Beside sources there may be those of other tools.
  const before = isPackage ? await listGenerated(sourceOf(target)) : [];
  const stale = before.filter((file) => !generated.some((each) => each.path === file));
  const isNewPackage = isPackage && state.core === undefined;
  const advice = [
    isPackage ? undefined : foreignIndexAdvice(target.out),
    isNewPackage ? undefined : coreAdvice(target.out, core.name, core.version, state.core),
  ];
  return {
    target,
    operations: api.operations.length,
    files: [...generated, ...page.files, ...missing, ...stale.map((file) => ({ path: file }))],
    warnings: [
      ...warnings,
      ...description.warnings,
      ...page.warnings,
      ...advice.flatMap((message) => (message === undefined ? [] : [{ message }])),
    ],
  };
}

/** Generated files, each with its first line. */
function marked(target: Target, texts: Readonly<Record<string, string>>): WantedFile[] {
  const mark = `${GENERATED_MARK}${madeFrom(target.specLabel, target.command)}\n`;
  return Object.entries(texts).map(([name, text]) => {
    return { path: path.join(sourceOf(target), name), content: `${mark}${text}` };
  });
}

async function extensionOf({ out, importExtension }: Target): Promise<ImportExtension> {
  const project = await import("./project/import-extension.ts");
  return importExtension ?? project.importExtension(out);
}

function sourceOf({ layout, out }: Target): string {
  return layout === "package" ? path.join(out, "src") : out;
}
