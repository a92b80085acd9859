import path from "node:path";
import {
  createPlaces,
  isObject,
  isReference,
  lookUp,
  type OpenApiDocument,
  type Place,
  relativePath,
  UsageError,
} from "@invitekit/generator/document";
import { isAbsoluteUrl } from "@redocly/openapi-core";
import { parseFile } from "./parse-file.ts";

export type Node = Record<string, unknown>;

/** A document as it is, broken or not: what isn't asked for isn't looked at. */
export interface ComparedDocument {
  readonly root: Node;
  /** OpenAPI 3.0, where `$ref` hides what stands beside it. */
  readonly isOld: boolean;
  /** The object that a value is or refers to; a reference that leads nowhere becomes a `Lost`. */
  resolve(value: unknown): Node;
  /** Where an object, or a member of it, stands in its file. */
  place(node: object, key?: string): Place | undefined;
}

const LOST: unique symbol = Symbol("a reference that leads nowhere");

/** Why a reference leads nowhere, of what `resolve` returned. */
export function lostReference(node: Node): string | undefined {
  return (node as { [LOST]?: string })[LOST];
}

/** Reads a document of OpenAPI 3 from this machine. One that is none is a UsageError. */
export function readDocument(file: string): ComparedDocument {
  const places = createPlaces();
  const files = new Map<string, Node>();
  const fileOf = new WeakMap<object, string>();
  const lost = new Map<string, Node>();

  function read(absolute: string): Node {
    const known = files.get(absolute);
    if (known !== undefined) {
      return known;
    }
    const { source, parsed } = parseFile(absolute);
    places.add(source, parsed);
    remember(parsed, absolute);
    files.set(absolute, parsed);
    return parsed;
  }

  // The file of each reference, as it may be relative to it.
  function remember(node: unknown, absolute: string): void {
    if (typeof node !== "object" || node === null || fileOf.has(node)) {
      return;
    }
    fileOf.set(node, absolute);
    for (const value of Object.values(node)) {
      remember(value, absolute);
    }
  }

  function resolve(value: unknown): Node {
    let target = value;
    for (let hops = 0; isReference(target) && hops < 100; hops += 1) {
      const followed = follow(target.$ref, fileOf.get(target) ?? file);
      if (typeof followed === "string") {
        return lostNode(`\`${target.$ref}\`, ${followed}`, target);
      }
      target = followed.target;
    }
    if (isReference(target)) {
      return lostNode(`\`${target.$ref}\`, which leads back to itself`, target);
    }
    return isObject(target) ? target : {};
  }

  /** What a reference leads to, or why it doesn't. */
  function follow(reference: string, from: string): { target: unknown } | string {
    if (isAbsoluteUrl(reference)) {
      return "which isn't fetched";
    }
    const [name = "", pointer = ""] = reference.split("#", 2);
    try {
      const base = name === "" ? from : path.resolve(path.dirname(from), decodeURIComponent(name));
      // lookUp wants a document, and reads any object.
      const target = lookUp(read(base) as unknown as OpenApiDocument, `#${pointer}`);
      return target === undefined || target === null ? "which isn't there" : { target };
    } catch (error) {
      return error instanceof UsageError ? `which can't be read` : "which isn't there";
    }
  }

  function lostNode(text: string, reference: object): Node {
    const known = lost.get(text);
    if (known !== undefined) {
      return known;
    }
    const node = Object.create(null, { [LOST]: { value: text } });
    lost.set(text, node);
    standIns.set(node, reference);
    return node;
  }

  const standIns = new WeakMap<object, object>();
  const root = read(file);
  const isOld = checkVersion(root, file).startsWith("3.0");
  return {
    ...{ root, isOld, resolve },
    place: (node, key) => places.of(standIns.get(node) ?? node, key),
  };
}

function checkVersion(root: Node, file: string): string {
  const name = relativePath(file);
  if (root.swagger !== undefined) {
    const advice = "convert it to OpenAPI 3 first, for example with swagger2openapi";
    throw new UsageError(`${name} is Swagger ${root.swagger}: ${advice}.`);
  }
  if (root.openapi === undefined) {
    throw new UsageError(`${name} isn't an OpenAPI document: it has no member \`openapi\`.`);
  }
  // Unquoted in YAML, 3.1 is a number.
  const version = String(root.openapi);
  if (!version.startsWith("3.")) {
    throw new UsageError(`${name} is OpenAPI ${version}, which isn't supported: it must be 3.x.`);
  }
  if (!isObject(root.paths)) {
    throw new UsageError(`${name} has no \`paths\`, so there is nothing to compare.`);
  }
  return version;
}
