import { escapePointerFragment, getLineColLocation, type Source } from "@redocly/openapi-core";
import { relativePath } from "./paths.ts";

/** Where something stands in a file, as editors and terminals link it. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Remembers where each object of the parsed files came from, through bundling and copying. */
export interface Places {
  add(source: Source, parsed: unknown): void;
  /** The place of an object, or of one of its members. */
  of(node: object, key?: string): Place | undefined;
  copy<Node>(node: Node): Node;
}

export function createPlaces(): Places {
  const origins = new WeakMap<object, { source: Source; pointer: string }>();

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

  return { add: (source, parsed) => add(source, parsed), of, copy };
}

/** The place of something that Redocly reported. */
export function placeAt(location: Parameters<typeof getLineColLocation>[0]): Place {
  const { source, start } = getLineColLocation(location);
  return { file: relativePath(source.absoluteRef), line: start.line, column: start.col };
}
