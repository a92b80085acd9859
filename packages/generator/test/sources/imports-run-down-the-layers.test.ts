import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** The folders of `src`: each imports only from those after it. The files beside them import from all. */
const LAYERS = [
  "entries",
  "report",
  "watch",
  "readme",
  "scaffold",
  "emit",
  "describe",
  "simplify",
  "read",
  "registry",
  "project",
  "files",
  "document",
  "text",
];

const src = path.join(import.meta.dirname, "../../src");
const sources = globSync("**/*.ts", { cwd: src }).sort();
const layerOf = (file: string) => path.dirname(file);
const inLayers = sources.filter((file) => layerOf(file) !== ".");

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(src, file), "utf8"));
  return importedFiles.map(({ fileName }) => fileName);
}

test("each folder is a layer, and each layer a folder", () => {
  expect([...new Set(inLayers.map(layerOf))].sort()).toEqual([...LAYERS].sort());
});

test.each(inLayers)("%s imports from its layer and from those below", (file) => {
  const allowed = LAYERS.slice(LAYERS.indexOf(layerOf(file)));
  const neighbours = importsOf(file).filter((specifier) => specifier.startsWith("."));
  const layers = neighbours.map((specifier) => layerOf(path.join(layerOf(file), specifier)));
  expect(layers.filter((layer) => !allowed.includes(layer))).toEqual([]);
});

test("nothing is imported from outside the package by its path", () => {
  const outside = sources.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => path.join(layerOf(file), specifier).startsWith(".."))
      .map((specifier) => `${file} -> ${specifier}`),
  );
  expect(outside).toEqual([]);
});
