import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import ts from "typescript";
import { expect, test } from "vitest";

/** From the top. A floor uses those below it; what stands on the same one knows nothing of each other. */
const FLOORS = [
  ["start", "vendors", "changes", "lint", "release", "suites", "measure"],
  ["repository"],
  ["lib"],
] as const;

const scripts = path.join(repository, "scripts");
const files = globSync("*/**/*.{ts,mjs}", { cwd: scripts, exclude: ["node_modules/**"] });
const folderOf = (file: string) => file.split(path.sep)[0] as string;
const floorOf = (folder: string) =>
  FLOORS.findIndex((floor) => floor.some((one) => one === folder));

/** What a file imports from another folder, as `from -> to`. */
function importsAcross(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(scripts, file), "utf8"));
  const targets = importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => path.join(path.dirname(file), fileName))
    .filter((target) => !target.startsWith(".."));
  return targets
    .filter((target) => target.includes(path.sep) && folderOf(target) !== folderOf(file))
    .map((target) => `${file} -> ${target}`);
}

test("each folder has its floor", () => {
  const folders = [...new Set(files.map(folderOf))];
  expect(folders.filter((folder) => floorOf(folder) < 0)).toEqual([]);
  expect([...folders].sort()).toEqual(FLOORS.flat().sort());
});

test("imports run down, and none goes to a folder of the same floor", () => {
  const across = files.flatMap(importsAcross);
  expect(across.length).toBeGreaterThan(100);
  const wrong = across.filter((each) => {
    const [from = "", to = ""] = each.split(" -> ").map(folderOf);
    return floorOf(to) <= floorOf(from);
  });
  expect(wrong).toEqual([]);
});
