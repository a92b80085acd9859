import { globSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Description, type PackageFiles, packageFiles } from "@invitekit/generator";
import { findChanges, type Journal, replaceFiles } from "@invitekit/generator/files";
import { runTool } from "../lib/run-tool.ts";
import { readTools } from "../lib/tools.ts";
import { LOCKFILES } from "../lib/update-lockfile.ts";
import { clientFiles } from "../repository/packages/client-files.ts";
import { surfaceFiles } from "../repository/surface/surface.ts";
import { findSmokeCall } from "./find-smoke-call.ts";
import { type LintResult, lintDocument } from "./lint-document.ts";
import { linkWorkspace } from "./lockfile.ts";
import type { Plan } from "./plan.ts";
import { smokeTest } from "./smoke-test.ts";
import { placesOf } from "./vendor-name.ts";

export interface Added {
  readonly lint: LintResult;
  readonly generated: PackageFiles;
  /** Why no operation could be called in the test; empty where one could. */
  readonly untested: string;
}

/** Carries a plan out. Whatever it changes, the journal knows before. */
export async function addVendor(
  plan: Plan,
  journal: Journal,
  signal: AbortSignal,
  print: (step: string) => void,
): Promise<Added> {
  const { vendor, repository, target } = plan;
  const tools = { repository, signal };
  const step = (text: string) => {
    signal.throwIfAborted();
    print(text);
  };
  keepAll(plan, journal);

  step(`writing specs/${vendor.name}/openapi.yaml and its entries`);
  replaceFiles(plan.files, journal);
  step(`generating packages/${vendor.name}`);
  const generated = await packageFiles(target, vendor.core);
  replaceFiles(await findChanges(clientFiles(generated.files, target)), journal);
  step("linking the workspace");
  await linkWorkspace(vendor, tools);
  step("building");
  // As the npm scripts start it: what turbo keys its results on is the same then.
  const turbo = (...tasks: string[]) =>
    runTool(
      "node",
      ["scripts/run.mjs", "turbo", "run", ...tasks, `--filter=${vendor.packageName}`],
      tools,
    );
  await turbo("build");
  step("linting the document");
  const lint = await lintDocument(vendor.name, tools);
  const untested = lint.problems === 0 ? "" : await writeSmokeTest(plan, plan.description, signal);
  await runTool("biome", ["check", "--write", `packages/${vendor.name}`], tools);
  step("checking types, and testing against a mock server");
  await turbo("typecheck", "test");
  step("writing what users see");
  replaceFiles(await findChanges(surfaceFiles(repository, [vendor.packageName])), journal);
  // Packing blocks: what was said meanwhile is heard only now, in the turn of the event loop after this one.
  await setImmediate();
  await setImmediate();
  signal.throwIfAborted();
  return { lint, generated, untested };
}

function keepAll({ vendor, repository }: Plan, journal: Journal): void {
  const at = (file: string) => path.join(repository, file);
  for (const file of placesOf(vendor)) {
    journal.keep(at(file));
  }
  // The build may renew what it rests on.
  const built = globSync("packages/*/{dist,.turbo}", { cwd: repository });
  for (const file of [...LOCKFILES, ...built]) {
    journal.keepBuilt(at(file));
  }
  for (const core of ["dist", ".turbo"].map((each) => at(`packages/core/${each}`))) {
    journal.keepNames(core);
  }
  journal.keepNames(at(".turbo"));
  journal.keepNames(at("node_modules/.vitest-cache"));
  // Installed when it is first needed.
  journal.keepNames(path.join(readTools("api-report").directory, "node_modules"));
}

/** The scaffold's test takes a document as the linter demands it: with ids, credentials and examples. */
async function writeSmokeTest(
  { vendor, repository }: Plan,
  description: Description,
  signal: AbortSignal,
): Promise<string> {
  const { call, reason } = await findSmokeCall(vendor, description, repository, signal);
  const file = path.join(repository, "packages", vendor.name, "test/operations.test.ts");
  writeFileSync(file, smokeTest(vendor, call));
  return reason;
}
