import { isObject, METHODS, type Method } from "@invitekit/generator/document";
import type { ComparedDocument, Node } from "./documents.ts";

/** An operation, and what its path says of it. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  /** The path without the names of its parameters: `["v1", "users", "{}"]`. */
  readonly segments: readonly string[];
  readonly node: Node;
  /** The path item, which may have parameters. */
  readonly item: Node;
}

export function readRoutes(document: ComparedDocument): Route[] {
  return Object.entries(document.root.paths as Node).flatMap(([path, value]) => {
    const item = document.resolve(value);
    return METHODS.flatMap((method): Route[] => {
      const node = item[method];
      return isObject(node) ? [{ method, path, segments: segmentsOf(path), node, item }] : [];
    });
  });
}

export function segmentsOf(path: string): string[] {
  const nameless = path.replaceAll(/\{[^}]*\}/g, "{}");
  return nameless.split("/").filter((segment) => segment !== "");
}

/** `POST /v1/users` */
export function routeName({ method, path }: Pick<Route, "method" | "path">): string {
  return `${method.toUpperCase()} ${path}`;
}
