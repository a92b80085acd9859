import type { Document, NormalizedProblem } from "@redocly/openapi-core";
import { isObject } from "../document/openapi.ts";
import { placeAt } from "../document/places.ts";
import type { Problem } from "../document/problems.ts";

interface Departure {
  /** Redocly's words for it. */
  readonly message: RegExp;
  readonly member: RegExp;
  readonly told: string;
  /** What stands in its place, where it can't stay. */
  readonly instead?: () => unknown;
}

// Real documents have these in hundreds, and what they mean is beyond doubt.
const DEPARTURES: readonly Departure[] = [
  {
    message: /^Property `nullable` is not expected here/,
    member: /\/nullable$/,
    told: "`nullable` is from OpenAPI 3.0, and is read as it is meant there",
  },
  {
    message: /^Expected type `number` but got `boolean`/,
    member: /\/exclusive(Min|Max)imum$/,
    told: "A boolean as an exclusive limit is from OpenAPI 3.0, and is read as it is meant there",
  },
  {
    message: /^Expected type `Schema` \(object\) but got `null`/,
    member: /./,
    told: "An empty schema is read as one that allows any value",
    instead: () => ({}),
  },
];

/**
 * Tells what breaks the rules of OpenAPI but says what it means from what must be mended by people. The
 * first is put right in the document, and becomes one warning a kind.
 */
export function readDepartures(
  problems: readonly NormalizedProblem[],
  root: Document,
): { broken: NormalizedProblem[]; warnings: Problem[] } {
  const broken: NormalizedProblem[] = [];
  const found = new Map<Departure, NormalizedProblem[]>();
  for (const problem of problems) {
    const departure = DEPARTURES.find((each) => isOf(each, problem));
    if (departure === undefined || !mend(departure, problem, root)) {
      broken.push(problem);
      continue;
    }
    found.set(departure, [...(found.get(departure) ?? []), problem]);
  }
  return { broken, warnings: [...found].map(([{ told }, all]) => toWarning(told, all)) };
}

function isOf({ message, member }: Departure, problem: NormalizedProblem): boolean {
  const pointer = problem.location[0]?.pointer ?? "";
  return problem.ruleId === "struct" && message.test(problem.message) && member.test(pointer);
}

/** False where it stands in another file, whose text is not at hand. */
function mend({ instead }: Departure, { location }: NormalizedProblem, root: Document): boolean {
  if (instead === undefined) {
    return true;
  }
  const [{ source, pointer = "" } = { source: undefined }] = location;
  if (source?.absoluteRef !== root.source.absoluteRef) {
    return false;
  }
  const keys = pointer.split("/").slice(1);
  const names = keys.map((key) => decodeURIComponent(key).replaceAll("~1", "/"));
  const last = names.pop()?.replaceAll("~0", "~") ?? "";
  let parent: unknown = root.parsed;
  for (const name of names) {
    parent = Object(parent)[name.replaceAll("~0", "~")];
  }
  if (!isObject(parent) && !Array.isArray(parent)) {
    return false;
  }
  (parent as Record<string, unknown>)[last] = instead();
  return true;
}

function toWarning(told: string, all: readonly NormalizedProblem[]): Problem {
  const where = all[0]?.location[0];
  const more = all.length > 1 ? ` (${all.length} times, first here)` : "";
  return { ...(where && placeAt(where)), message: `${told}${more}.` };
}
