import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Run, runPipeline } from "../../../repository/pipeline.ts";
import { changeTitle, createWorkspace, type Workspace } from "./workspace.ts";

/** What the pipeline takes with a number of vendors. */
export interface Measured {
  readonly vendors: number;
  /** Nothing but core, from nothing: what doesn't grow. */
  readonly fixed: Run;
  /** From nothing. */
  readonly cold: Run;
  readonly unchanged: Run;
  /** After a change of one document. */
  readonly changed: Run;
  /** The package of that document. */
  readonly changedPackage: string;
}

/** Makes a workspace of so many vendors in a directory that isn't there yet, and measures the pipeline in it. */
export async function measure(
  repository: string,
  directory: string,
  count: number,
): Promise<Measured> {
  const workspace = await createWorkspace(repository, directory, count);
  const [name, document] = [...workspace.documents].at(-1) as [string, string];
  const fixed = await runPipeline(directory, nameOf(workspace, "core"));
  forget(directory);
  const cold = await runPipeline(directory);
  const unchanged = await runPipeline(directory);
  changeTitle(document, "changed");
  const changed = await runPipeline(directory);
  const changedPackage = nameOf(workspace, name);
  return { vendors: workspace.documents.size, fixed, cold, unchanged, changed, changedPackage };
}

function nameOf({ directory }: Workspace, folder: string): string {
  const manifest = path.join(directory, "packages", folder, "package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).name;
}

/** Takes away what was built, turbo's cache, and the tools that Node keeps compiled. */
function forget(directory: string): void {
  const packages = path.join(directory, "packages");
  for (const place of [
    path.join(directory, ".turbo"),
    path.join(directory, "node_modules/.cache"),
    ...readdirSync(packages).map((name) => path.join(packages, name, "dist")),
  ].filter(existsSync)) {
    rmSync(place, { recursive: true });
  }
}
