import path from "node:path";
import { expect, test } from "vitest";
import { importsOf, sources } from "../support/sources.js";

/** The folders of `src`: each reads from those after it alone. What stands beside them reads from all. */
const LAYERS = ["call", "transport", "options", "description", "outcome", "platform"];

const layerOf = (file: string) => path.dirname(file);
const inLayers = [...sources].filter(([name]) => layerOf(name) !== ".");

test("each folder is a layer, and each layer a folder", () => {
  expect([...new Set(inLayers.map(([name]) => layerOf(name)))].sort()).toEqual([...LAYERS].sort());
});

test.each(inLayers)("%s imports from its layer and from those below", (name, text) => {
  const allowed = LAYERS.slice(LAYERS.indexOf(layerOf(name)));
  const neighbours = importsOf(text).filter((specifier) => specifier.startsWith("."));
  const layers = neighbours.map((specifier) => layerOf(path.join(layerOf(name), specifier)));
  expect(layers.filter((layer) => !allowed.includes(layer))).toEqual([]);
});
