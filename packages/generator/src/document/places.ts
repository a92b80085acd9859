import {
  escapePointerFragment,
  getLineColLocation,
  parseYaml,
  type Source,
} from "@redocly/openapi-core";
import { isReference, type OpenApiDocument, resolve } from "./openapi.ts";
import { relativePath } from "./paths.ts";
import type { Place, Places, SourceFile } from "./place.ts";

export function createPlaces(): Places {
  const origins = new WeakMap<object, { source: Source; pointer: string }>();
  // Large files are parsed a second time only if somebody asks.
  const wholes = new WeakMap<Source, OpenApiDocument>();

  function add(source: Source, node: unknown, pointer = "#"): void {
    if (typeof node !== "object" || node === null || origins.has(node)) {
      return;
    }
    origins.set(node, { source, pointer });
    for (const [key, value] of Object.entries(node)) {
      add(source, value, `${pointer}/${escapePointerFragment(key)}`);
    }
  }

  function of(node: object, key?: string): Place | undefined {
    const origin = origins.get(node);
    if (origin === undefined) {
      return undefined;
    }
    const { source, pointer } = origin;
    const at = key === undefined ? pointer : `${pointer}/${escapePointerFragment(key)}`;
    return placeAt({ source, pointer: at === "#" ? "#/" : at, reportOnKey: true });
  }

  function written(node: object, key: string): string | undefined {
    const origin = origins.get(node);
    if (origin === undefined) {
      return undefined;
    }
    const { source } = origin;
    const pointer = `${origin.pointer}/${escapePointerFragment(key)}`;
    const { start, end } = getLineColLocation({ source, pointer, reportOnKey: false });
    const isOneLine = end !== undefined && end.line === start.line;
    const line = source.body.split("\n")[start.line - 1];
    return isOneLine ? line?.slice(start.col - 1, end.col - 1) : undefined;
  }

  function original(node: object, ...keys: readonly string[]): unknown {
    const origin = origins.get(node);
    if (origin === undefined) {
      return undefined;
    }
    const file = wholes.get(origin.source) ?? (parseYaml(origin.source.body) as OpenApiDocument);
    wholes.set(origin.source, file);
    const path = origin.pointer.split("/").slice(1);
    const members = path.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    let at: unknown = file;
    for (const key of [...members, ...keys]) {
      const holder: object = Array.isArray(at) ? at : resolve(file, Object(at));
      at = holder[key as never];
    }
    return isReference(at) ? resolve(file, at) : at;
  }

  function copy<Node>(node: Node): Node {
    if (typeof node !== "object" || node === null) {
      return node;
    }
    const twin = Array.isArray(node)
      ? node.map(copy)
      : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, copy(value)]));
    const origin = origins.get(node);
    if (origin !== undefined) {
      origins.set(twin, origin);
    }
    return twin as Node;
  }

  return {
    ...{ of, original, written, copy },
    add: (source: SourceFile, parsed) => add(source as Source, parsed),
  };
}

/** The place of something that Redocly reported. */
export function placeAt(location: Parameters<typeof getLineColLocation>[0]): Place {
  const { source, start } = getLineColLocation(location);
  return { file: relativePath(source.absoluteRef), line: start.line, column: start.col };
}
