import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageFiles } from "@invitekit/generator";
import { DocumentError, type Problem } from "@invitekit/generator/document";
import { applyChanges, findChanges } from "@invitekit/generator/files";
import { foreignTarget, readCorePackage } from "@invitekit/generator/registry";
import type { Feature, Remark } from "./feature.ts";
import { featureDocument, toYaml } from "./feature-document.ts";
import { featureProgram } from "./feature-program.ts";

export interface GeneratedFeature {
  readonly warnings: readonly Remark[];
  /** Why there is no package. */
  readonly refused: readonly Remark[];
}

/** Makes a directory of the feature's document, its package and a program that calls it. */
export async function generateFeature(
  feature: Feature,
  directory: string,
): Promise<GeneratedFeature> {
  mkdirSync(directory, { recursive: true });
  const spec = path.join(directory, "openapi.yaml");
  writeFileSync(spec, featureDocument(feature));
  for (const [name, content] of Object.entries(feature.files ?? {})) {
    writeFileSync(path.join(directory, name), toYaml(content));
  }
  try {
    const out = path.join(directory, "out");
    const { files, warnings } = await packageFiles(
      foreignTarget(spec, out, "@acme/things"),
      readCorePackage(),
    );
    await applyChanges(await findChanges(files), out);
    writeFileSync(path.join(out, "use.ts"), featureProgram(feature));
    return { warnings: warnings.map(toRemark), refused: [] };
  } catch (error) {
    if (!(error instanceof DocumentError)) {
      throw error;
    }
    return { warnings: [], refused: error.problems.map(toRemark) };
  }
}

function toRemark({ file, line = 1, column = 1, message }: Problem): Remark {
  const lines = file === undefined ? [] : readFileSync(file, "utf8").split("\n");
  return { at: (lines[line - 1] ?? "").slice(column - 1), says: message };
}
