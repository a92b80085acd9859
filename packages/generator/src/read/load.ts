import {
  bundle,
  type Config,
  createConfig,
  type Document,
  lintDocument,
  type NormalizedProblem,
  YamlParseError,
} from "@redocly/openapi-core";
import { isObject, type OpenApiDocument } from "../document/openapi.ts";
import { relativePath } from "../document/paths.ts";
import type { Place, Places } from "../document/place.ts";
import { createPlaces, placeAt } from "../document/places.ts";
import { DocumentError, type Problem } from "../document/problems.ts";
import { readDepartures } from "./departures.ts";
import { LocalResolver } from "./local-resolver.ts";

export interface LoadedDocument {
  /** One document without references to other files. */
  readonly document: OpenApiDocument;
  readonly places: Places;
  readonly warnings: readonly Problem[];
}

// What generating relies on. Whether a document is also a good one is for `npm run lint -- specs` to say.
const RULES = {
  struct: "error",
  "no-unresolved-refs": "error",
  "path-parameters-defined": "error",
  "operation-parameters-unique": "error",
} as const;

let config: Promise<Config> | undefined;

/**
 * Reads the document at an absolute path and the files it refers to. Throws a DocumentError if it is
 * broken. `see` is called with each file before it is read.
 */
export async function load(
  file: string,
  see: (file: string) => void = () => {},
): Promise<LoadedDocument> {
  const places = createPlaces();
  const resolver = new LocalResolver(file, places, see);
  const root = await readRoot(file, resolver);
  const version = readVersion(root);
  config ??= createConfig({ rules: RULES });
  const options = { config: await config, externalRefResolver: resolver };
  try {
    const problems = await lintDocument({ ...options, document: root });
    const { broken, warnings } = readDepartures(problems, resolver.files);
    throwErrors(broken);
    const bundled = await bundle({ ...options, doc: root });
    throwErrors(bundled.problems);
    const document = bundled.bundle.parsed as OpenApiDocument;
    return {
      ...{ document, places },
      warnings: [...version, ...warnings, ...bundled.problems.map(toProblem)],
    };
  } catch (error) {
    if (error instanceof DocumentError) {
      throw error;
    }
    // References that lead in a circle are thrown without a place.
    throw new DocumentError([{ ...startOf(root), message: (error as Error).message }]);
  }
}

async function readRoot(file: string, resolver: LocalResolver): Promise<Document> {
  const place = { file: relativePath(file), line: 1, column: 1 };
  const root = await resolver.resolveDocument(null, file, true).catch((error: Error) => error);
  if (root instanceof YamlParseError) {
    const { line = 1, col: column = 1 } = root;
    // Its place is told ahead of it, and paths aren't those of a machine.
    const message = root.message.replace(/ \(\d+:\d+\)$/, "").replace(` in "${file}"`, "");
    throw new DocumentError([{ ...place, line, column, message }]);
  }
  if (root instanceof Error) {
    throw new DocumentError([{ message: `${place.file}: ${root.message}` }]);
  }
  if (!isObject(root.parsed)) {
    throw new DocumentError([{ ...place, message: "This isn't an OpenAPI document." }]);
  }
  return root;
}

/**
 * Refuses a document that isn't one of OpenAPI 3. Other ways to write its versions, and 3.2 as far as it
 * is like 3.1, are read with a warning.
 */
function readVersion(root: Document): Problem[] {
  const parsed = root.parsed as Record<string, unknown>;
  const key = "swagger" in parsed ? "swagger" : "openapi";
  const version = parsed[key];
  const place = placeAt({ source: root.source, pointer: `#/${key}`, reportOnKey: true });
  if (version === undefined) {
    const message = "This isn't an OpenAPI document: it has no member `openapi`.";
    throw new DocumentError([{ ...place, message }]);
  }
  const [, minor, isWhole] = /^3(?:\.([012]))?(\.\d+)?(?:-.*)?$/.exec(`${version}`) ?? [];
  if (key === "swagger" || (minor === undefined && version !== 3)) {
    const message = `OpenAPI ${version} isn't supported: the document must be 3.0 or 3.1.`;
    throw new DocumentError([{ ...place, message }]);
  }
  parsed.openapi = minor === "1" || minor === "2" ? "3.1.0" : "3.0.3";
  if (minor === "2") {
    const message = "OpenAPI 3.2 is read as 3.1: what is new in it is left out or refused.";
    return [{ ...place, message }];
  }
  const message = `OpenAPI's version is a text of three numbers: \`"${parsed.openapi}"\`.`;
  return isWhole === undefined ? [{ ...place, message }] : [];
}

function throwErrors(problems: readonly NormalizedProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error").map(toProblem);
  const unique = errors.filter(
    (problem, index) => errors.findIndex((other) => isSame(problem, other)) === index,
  );
  if (unique.length > 0) {
    throw new DocumentError(unique);
  }
}

function toProblem({ message, location, suggest }: NormalizedProblem): Problem {
  const hint = suggest.length > 0 ? ` Did you mean \`${suggest[0]}\`?` : "";
  const text = message.replaceAll(`${process.cwd()}/`, "") + hint;
  return { ...(location[0] && placeAt(location[0])), message: text };
}

function isSame(one: Problem, other: Problem): boolean {
  return one.message === other.message && one.line === other.line;
}

function startOf(root: Document): Place {
  return placeAt({ source: root.source, pointer: "#/" });
}
