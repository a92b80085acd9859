import { isUtf8 } from "node:buffer";
import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import {
  BaseResolver,
  type Document,
  isAbsoluteUrl,
  ResolveError,
  type Source,
} from "@redocly/openapi-core";
import { relativePath } from "../document/paths.ts";
import type { Places } from "../document/place.ts";
import { checkAliases } from "./aliases.ts";
import { writeOutBooleanSchemas } from "./boolean-schemas.ts";
import { cleanProse } from "./clean-prose.ts";
import { qualifyMappings } from "./qualify-mappings.ts";
import { stripData } from "./strip-data.ts";

/** Reads the files of a document, from this machine only and without their example data. */
export class LocalResolver extends BaseResolver {
  readonly #root: string;
  readonly #places: Places;

  readonly #see: (file: string) => void;

  /** What was parsed, by its file. */
  readonly files: Map<string, unknown> = new Map();

  /** `see` is called with each file before it is read. */
  constructor(root: string, places: Places, see: (file: string) => void) {
    super();
    this.#root = root;
    this.#places = places;
    this.#see = see;
  }

  /** A reference is a URL, in which a space of a file's name may be `%20`. */
  override resolveExternalRef(base: string | null, ref: string): string {
    const file = super.resolveExternalRef(base, ref);
    return isAbsoluteUrl(file) || existsSync(file) ? file : decoded(file);
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (isAbsoluteUrl(absoluteRef)) {
      const advice = "download the file and refer to the copy, because the network is never used";
      throw new ResolveError(new Error(`${absoluteRef} is a URL: ${advice}.`));
    }
    this.#see(absoluteRef);
    const stats = statSync(absoluteRef, { throwIfNoEntry: false });
    if (stats === undefined) {
      throw new ResolveError(new Error(`there is no file ${relativePath(absoluteRef)}.`));
    }
    // Who reads a pipe waits until somebody writes to it.
    if (!stats.isFile()) {
      throw new ResolveError(new Error(`${relativePath(absoluteRef)} isn't a file.`));
    }
    const source = await super.loadExternalRef(absoluteRef);
    // What isn't UTF-8 was replaced by this character without a word; but a text may have it, too.
    if (source.body.includes("\ufffd") && !isUtf8(await readFile(absoluteRef))) {
      throw new ResolveError(new Error(`${relativePath(absoluteRef)} isn't encoded in UTF-8.`));
    }
    return source;
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const document = super.parseDocument(source, isRoot);
    checkAliases(source, document.parsed);
    this.files.set(source.absoluteRef, document.parsed);
    writeOutBooleanSchemas(document.parsed);
    this.#places.add(source, document.parsed);
    stripData(document.parsed);
    cleanProse(document.parsed);
    qualifyMappings(document.parsed, source.absoluteRef === this.#root ? "" : this.#root);
    return document;
  }
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
