import { existsSync } from "node:fs";
import {
  BaseResolver,
  type Document,
  isAbsoluteUrl,
  ResolveError,
  type Source,
} from "@redocly/openapi-core";
import { relativePath } from "../document/paths.ts";
import type { Places } from "../document/place.ts";
import { writeOutBooleanSchemas } from "./boolean-schemas.ts";
import { qualifyMappings } from "./qualify-mappings.ts";
import { stripData } from "./strip-data.ts";

/** Reads the files of a document, from this machine only and without their example data. */
export class LocalResolver extends BaseResolver {
  readonly #root: string;
  readonly #places: Places;

  readonly #see: (file: string) => void;

  /** `see` is called with each file before it is read. */
  constructor(root: string, places: Places, see: (file: string) => void) {
    super();
    this.#root = root;
    this.#places = places;
    this.#see = see;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (isAbsoluteUrl(absoluteRef)) {
      const advice = "download the file and refer to the copy, because the network is never used";
      throw new ResolveError(new Error(`${absoluteRef} is a URL: ${advice}.`));
    }
    this.#see(absoluteRef);
    if (!existsSync(absoluteRef)) {
      throw new ResolveError(new Error(`there is no file ${relativePath(absoluteRef)}.`));
    }
    return super.loadExternalRef(absoluteRef);
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const document = super.parseDocument(source, isRoot);
    writeOutBooleanSchemas(document.parsed);
    this.#places.add(source, document.parsed);
    stripData(document.parsed);
    qualifyMappings(document.parsed, source.absoluteRef === this.#root ? "" : this.#root);
    return document;
  }
}
