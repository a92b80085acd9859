import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import type { FeatureGroup } from "./feature.ts";

const DIRECTORY = path.join(import.meta.dirname, "features");

/** All features, in the order of the files' names. */
export function readFeatures(): FeatureGroup[] {
  const names = readdirSync(DIRECTORY).sort();
  return names.map((name) => {
    return parseYaml(readFileSync(path.join(DIRECTORY, name), "utf8")) as FeatureGroup;
  });
}
