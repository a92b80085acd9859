import type { NormalizedProblem } from "@redocly/openapi-core";
import { isObject, pointerKey } from "../document/openapi.ts";
import { placeAt } from "../document/places.ts";
import type { Problem } from "../document/problems.ts";
import { type Departure, KNOWN_DEPARTURES, type Site } from "./known-departures.ts";

/** The parsed text of a file that was read, by its absolute path. */
export type ParsedFiles = ReadonlyMap<string, unknown>;

/**
 * Tells what breaks the rules of OpenAPI but says what it means from what must be mended by people. The
 * first is put right in the document, and becomes one warning a kind.
 */
export function readDepartures(
  problems: readonly NormalizedProblem[],
  files: ParsedFiles,
): { broken: NormalizedProblem[]; warnings: Problem[] } {
  const broken: NormalizedProblem[] = [];
  const found = new Map<string, NormalizedProblem[]>();
  const mends: (() => void)[] = [];
  for (const problem of problems) {
    const site = siteOf(problem, files);
    const departure = site && KNOWN_DEPARTURES.find((each) => isOf(each, problem, site));
    if (departure === undefined) {
      broken.push(problem);
      continue;
    }
    const told = toldOf(departure, problem);
    found.set(told, [...(found.get(told) ?? []), problem]);
    mends.push(() => departure.mend?.(site as Site));
  }
  // All places are found before the first of them moves.
  for (const mend of mends) {
    mend();
  }
  return { broken, warnings: [...found].map(([told, all]) => toWarning(told, all)) };
}

function isOf(
  { rule = "struct", message, at, unless }: Departure,
  problem: NormalizedProblem,
  site: Site,
) {
  return (
    problem.ruleId === rule &&
    message.test(problem.message) &&
    (at?.test(site.pointer) ?? true) &&
    !unless?.(site)
  );
}

function toldOf({ message, told }: Departure, problem: NormalizedProblem): string {
  return typeof told === "string" ? told : told(message.exec(problem.message)?.[1] ?? "");
}

/** Undefined where a place can't be found: it is what people must look at. */
function siteOf(
  { location, message, suggest }: NormalizedProblem,
  files: ParsedFiles,
): Site | undefined {
  const [{ source, pointer = "#/" } = { source: undefined }] = location;
  const names = pointer
    .split("/")
    .slice(1)
    .filter((key) => key !== "")
    .map(pointerKey);
  let parent: unknown;
  let node = files.get(source?.absoluteRef ?? "");
  for (const name of names) {
    parent = node;
    node = Object(node)[name];
  }
  const name = /`([^`]*)`/.exec(message)?.[1] ?? "";
  const holder = isObject(parent) || Array.isArray(parent) ? parent : {};
  return {
    pointer,
    parent: holder as Site["parent"],
    key: names.at(-1) ?? "",
    node,
    name,
    suggest,
  };
}

function toWarning(told: string, all: readonly NormalizedProblem[]): Problem {
  const where = all[0]?.location[0];
  const more = all.length > 1 ? ` (${all.length} times, first here)` : "";
  return { ...(where && placeAt(where)), message: `${told}${more}.` };
}
