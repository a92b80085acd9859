import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Vendor } from "./vendor.ts";

/** redocly.yaml with a vendor at the end of `apis`. All else stays as it is, comments among it. */
export function addRegistryEntry(text: string, { name }: Vendor): string {
  const root = `specs/${name}/openapi.yaml`;
  const apis = readApis(text);
  const last = apis?.flow ? undefined : apis?.items.at(-1);
  if (last === undefined) {
    const document = parseDocument(text);
    document.setIn(["apis", name], { root });
    return document.toString();
  }
  const indent = " ".repeat(keyStart(last) - lineStart(text, keyStart(last)));
  const end = lineEnd(text, valueEnd(last));
  const start = text.slice(0, end);
  const gap = start.endsWith("\n") ? "" : "\n";
  return `${start}${gap}${indent}${name}:\n${indent}  root: ${root}\n${text.slice(end)}`;
}

export function removeRegistryEntry(text: string, { name }: Vendor): string {
  const pair = readApis(text)?.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) {
    return text;
  }
  return text.slice(0, lineStart(text, keyStart(pair))) + text.slice(lineEnd(text, valueEnd(pair)));
}

function readApis(text: string): YAMLMap | undefined {
  const apis = parseDocument(text).get("apis");
  return isMap(apis) ? apis : undefined;
}

function keyStart({ key }: Pair): number {
  return (isScalar(key) && key.range?.[0]) || 0;
}

/** Where the last value in it ends: a map's own end is behind the comments that follow. */
function valueEnd(pair: Pair): number {
  const { value } = pair;
  const last = isMap(value) && !value.flow ? value.items.at(-1) : undefined;
  if (last !== undefined) {
    return valueEnd(last);
  }
  const range = (value as { range?: readonly number[] } | null)?.range;
  return range?.[1] ?? keyStart(pair);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Behind the line break. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
