import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { repository } from "@invitekit/testing";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, describe, expect, test } from "vitest";
import { isCompiled } from "../../repository/packages/entry.ts";
import { packPackages } from "../../repository/packages/pack.ts";
import { fileList } from "../../repository/surface/surface.ts";

const directory = mkdtempSync(path.join(os.tmpdir(), "tarballs-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

// `esm-only`, as the tool's own command calls it: what can't load ES modules is left out.
const CANNOT_LOAD_ESM = ["node10", "node16-cjs"];

describe.each(packPackages(repository, directory))("$name", (tarball) => {
  const data = new Uint8Array(readFileSync(tarball.file));

  test("has the files that were reviewed (`npm run api-report` writes the list)", () => {
    const reviewed = path.join(repository, tarball.directory, "tarball.txt");
    expect(fileList(tarball)).toBe(readFileSync(reviewed, "utf8"));
  });

  test("each source map has its sources in it", () => {
    const contents = createPackageFromTarballData(data);
    const scripts = contents.listFiles().filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(0);
    // What runs as it was written needs none.
    const built = scripts.filter((script) => script.includes("/dist/"));
    expect(built.length > 0).toBe(isCompiled(path.join(repository, tarball.directory)));
    for (const script of built) {
      const { sources, sourcesContent } = JSON.parse(contents.readFile(`${script}.map`));
      expect(sourcesContent?.filter(Boolean), script).toHaveLength(sources.length);
    }
  });

  test("publint finds nothing", async () => {
    const { messages, pkg } = await publint({ pack: { tarball: data.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("its types are what is loaded, by every way to resolve an ES module", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(data));
    expect(analysis.types).toEqual({ kind: "included" });
    const problems = ("problems" in analysis ? analysis.problems : []).filter(
      (each) => !("resolutionKind" in each && CANNOT_LOAD_ESM.includes(each.resolutionKind)),
    );
    expect(problems).toEqual([]);
  });
});
