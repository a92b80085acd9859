import { parseYaml } from "@redocly/openapi-core";
import { readDocument } from "./command.ts";

/** The names of all registered documents. */
export const NAMES = Object.keys(
  (parseYaml(readDocument("redocly.yaml")) as { apis: Record<string, unknown> }).apis,
);
