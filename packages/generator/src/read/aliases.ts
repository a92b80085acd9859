import { type Source, YamlParseError } from "@redocly/openapi-core";
import { type Alias, isAlias, isCollection, isPair, type Node, parseDocument, visit } from "yaml";

/** How many nodes the aliases of a file may add to those that are written in it. */
const MOST_ADDED = 200_000;

/**
 * Refuses a parsed file whose aliases multiply without measure, or lead back to what they stand in: a
 * few lines would keep whoever walks through it busy for hours. Other aliases are only another way to
 * write what they stand for.
 */
export function checkAliases(source: Source, parsed: unknown): void {
  const written = new Set<object>();
  const size = sizeOf(parsed, childrenOf, written);
  if (size - written.size > MOST_ADDED) {
    throw refusal(source, size);
  }
}

/**
 * How many collections somebody meets who follows all of a tree, where one may stand in many places:
 * infinitely many where it contains itself.
 */
function sizeOf<T extends object>(
  root: unknown,
  children: (node: T) => readonly unknown[],
  met: Set<object>,
  sizes = new Map<object, number>(),
): number {
  if (typeof root !== "object" || root === null) {
    return 0;
  }
  const known = sizes.get(root);
  if (known !== undefined) {
    return known;
  }
  met.add(root);
  // Whoever comes by here again, before this is known, is in a circle.
  sizes.set(root, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const child of children(root as T)) {
    size += sizeOf(child, children, met, sizes);
  }
  sizes.set(root, size);
  return size;
}

function childrenOf(node: object): readonly unknown[] {
  return Object.values(node);
}

/** The place is looked for only now: a parser that keeps places takes its time. */
function refusal(source: Source, size: number): YamlParseError {
  const document = parseDocument(source.body, { logLevel: "silent" });
  const sizes = new Map<object, number>();
  const targetOf = (alias: Alias) => alias.resolve(document);
  const children = (node: Node): readonly unknown[] => {
    if (isAlias(node)) {
      return [targetOf(node)];
    }
    const items: readonly unknown[] = isCollection(node) ? node.items : [];
    return items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
  };
  sizeOf(document.contents, children, new Set(), sizes);
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const sizeAt = (alias: Alias) => sizes.get(targetOf(alias) ?? alias) ?? 0;
  const worst = aliases.find((each) => sizeAt(each) > MOST_ADDED) ?? aliases[0];
  const message =
    size === Number.POSITIVE_INFINITY
      ? `The alias \`*${worst?.source}\` stands in what it stands for, so the document never ends.`
      : `The aliases stand for more than ${MOST_ADDED.toLocaleString("en")} objects and lists, \`*${worst?.source}\` among them: write a schema once, and refer to it with \`$ref\`.`;
  return new YamlParseError(new Error(`${message} (${placeOf(source, worst)})`), source);
}

/** As parsers write it, who count from 1. */
function placeOf({ body }: Source, alias: Alias | undefined): string {
  const before = body.slice(0, alias?.range?.[0] ?? 0).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
