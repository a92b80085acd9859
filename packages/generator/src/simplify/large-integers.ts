import {
  isObject,
  isReference,
  METHODS,
  type OpenApiDocument,
  type Parameter,
  type Referenced,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";
import { reachable } from "../document/reachable.ts";

const LISTS = ["enum", "x-extensible-enum"] as const;
const SINGLE = ["const", "default"] as const;

/**
 * Keeps integers that JavaScript would round as they are written. In a parameter they are texts, which is
 * what is sent anyway; JSON has them as numbers, where only the type can be true.
 */
export function keepLargeIntegers(document: OpenApiDocument, places: Places): Problem[] {
  const warnings: Problem[] = [];
  const items = Object.values(document.paths ?? {});
  const operations = items.flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
  const parameters = [
    ...Object.values(document.components?.parameters ?? {}),
    ...[...items, ...operations].flatMap((each) => each.parameters ?? []),
  ];
  for (const node of new Set(parameters.map((each) => resolve<Parameter>(document, each)))) {
    if (node.schema !== undefined) {
      node.schema = asTexts(document, node.schema, places, warnings);
    }
  }
  const bodies = operations.map(({ requestBody, responses }) => [
    requestBody,
    Object.values(responses ?? {}),
  ]);
  for (const schema of reachable(bodies, document) as Set<Schema>) {
    widen(schema, places, warnings);
  }
  return warnings;
}

function asTexts(
  document: OpenApiDocument,
  node: Referenced<Schema>,
  places: Places,
  warnings: Problem[],
): Referenced<Schema> {
  const schema = resolve<Schema>(document, node);
  const items = isObject(schema.items)
    ? asTexts(document, schema.items, places, warnings)
    : schema.items;
  if (items === schema.items && !hasLarge(schema)) {
    return node;
  }
  const texts: Schema = { ...places.copy(schema), ...(items !== undefined && { items }) };
  for (const key of SINGLE) {
    if (isLarge(schema[key])) {
      texts[key] = textOf(schema, key, places, warnings);
    }
  }
  for (const key of LISTS) {
    const values = schema[key];
    if (Array.isArray(values)) {
      texts[key] = values.map((value, index) =>
        isLarge(value) ? textOf(values, `${index}`, places, warnings) : value,
      );
    }
  }
  if (hasLarge(schema)) {
    texts.type = [...new Set([schema.type ?? "integer"].flat().concat("string"))];
  }
  return texts;
}

function textOf(holder: object, key: string, places: Places, warnings: Problem[]): unknown {
  const text = places.written(holder, key) ?? "";
  const value = (holder as Record<string, unknown>)[key];
  if (!/^-?\d+$/.test(text)) {
    const message = `${value} is rounded: write it in decimal digits, or as text.`;
    warnings.push({ ...places.of(holder, key), message });
    return value;
  }
  const message = `JavaScript has no exact number ${text}: it is a text, which is sent as it stands.`;
  warnings.push({ ...places.of(holder, key), message });
  return text;
}

function widen(schema: Schema, places: Places, warnings: Problem[]): void {
  for (const key of ["const", ...LISTS] as const) {
    if (!isReference(schema) && [schema[key]].flat().some(isLarge)) {
      const message = `JavaScript has no exact numbers for this \`${key}\`: it becomes any number.`;
      warnings.push({ ...places.of(schema, key), message });
      delete schema[key];
      schema.type ??= "integer";
    }
  }
}

function hasLarge(schema: Schema): boolean {
  return [...SINGLE, ...LISTS].some((key) => [schema[key]].flat().some(isLarge));
}

function isLarge(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
