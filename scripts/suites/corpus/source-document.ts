import { readFileSync } from "node:fs";
import {
  METHODS,
  type Method,
  type OpenApiDocument,
  type Operation,
  type PathItem,
  resolve,
} from "@invitekit/generator/document";
import { parseYaml } from "@redocly/openapi-core";

/** An operation, where it stands in a document. */
export interface SourceOperation {
  readonly method: Method;
  readonly path: string;
  readonly item: PathItem;
  readonly node: Operation;
}

/** A document as its file has it, with nothing bundled or put right. */
export function readSource(file: string): OpenApiDocument {
  const text = readFileSync(file, "utf8");
  return (file.endsWith(".json") ? JSON.parse(text) : parseYaml(text)) as OpenApiDocument;
}

/** Every operation, in the document's order. */
export function sourceOperations(document: OpenApiDocument): SourceOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, given]) => {
    const item = resolve<PathItem>(document, given);
    return METHODS.flatMap((method): SourceOperation[] => {
      const node = item[method];
      return path.startsWith("/") && node !== undefined ? [{ method, path, item, node }] : [];
    });
  });
}
