import { isObject } from "@invitekit/generator/document";
import { compareStatements, type Difference } from "./difference.ts";
import type { ComparedDocument, Node } from "./documents.ts";

interface ServerUrl {
  /** Scheme and host, or undefined if the URL is relative. */
  readonly origin: string | undefined;
  readonly path: string;
  readonly node: Node;
}

// A template with more servers than this is one for each customer, say.
const MOST_URLS = 64;

/** The URLs of a document's servers, with each value that a variable can have. */
export function readServerUrls({ root }: ComparedDocument): ServerUrl[] {
  const servers = Array.isArray(root.servers) ? root.servers.filter(isObject) : [];
  return servers.flatMap((node) => {
    const relative = "http://relative.invalid";
    return fillVariables(node).flatMap((text): ServerUrl[] => {
      if (!URL.canParse(text, relative)) {
        return [];
      }
      const { origin, pathname } = new URL(text, relative);
      return [{ origin: origin === relative ? undefined : origin, path: pathname, node }];
    });
  });
}

function fillVariables({ url, variables }: Node): string[] {
  let urls = [String(url)];
  for (const [name, variable] of Object.entries(isObject(variables) ? variables : {})) {
    const { enum: values, default: fallback } = isObject(variable) ? variable : {};
    const all = Array.isArray(values) && values.length > 0 ? values : [fallback];
    const several = urls.length * all.length > MOST_URLS ? [fallback] : all;
    urls = urls.flatMap((each) =>
      several.map((value) => each.replaceAll(`{${name}}`, String(value))),
    );
  }
  return urls;
}

/** Hosts that one document alone has. A server's path is a matter of where paths begin. */
export function compareServers(ours: ComparedDocument, theirs: ComparedDocument): Difference[] {
  const [our, their] = [ours, theirs].map(origins) as [Origins, Origins];
  // A document that names no host says nothing about hosts.
  if (our.size === 0 || their.size === 0) {
    return [];
  }
  return [...new Set([...our.keys(), ...their.keys()])].flatMap((origin) =>
    compareStatements(
      [`server \`${origin}\``],
      statement(ours, origin, our.get(origin)),
      statement(theirs, origin, their.get(origin)),
    ),
  );
}

type Origins = Map<string, Node>;

function origins(document: ComparedDocument): Origins {
  const named = readServerUrls(document).flatMap(({ origin, node }): [string, Node][] =>
    origin === undefined || /\/\/(localhost|127\.|\[::1\])/.test(origin) ? [] : [[origin, node]],
  );
  return new Map(named.reverse());
}

function statement(document: ComparedDocument, origin: string, node: Node | undefined) {
  return {
    text: node === undefined ? null : origin,
    place: () => document.place(node ?? document.root, node === undefined ? "servers" : "url"),
  };
}
