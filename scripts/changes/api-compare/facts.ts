import { isDeepStrictEqual } from "node:util";
import { compareStatements, type Difference, type Statement } from "./difference.ts";
import type { FlatSchema } from "./flat-schema.ts";
import type { Fact } from "./read-facts.ts";
import { type SchemaReader, type SchemaReaders, valuesText } from "./schema-reader.ts";

/** Compares formats, limits, defaults and the like. */
export function compareFacts(
  our: FlatSchema,
  their: FlatSchema,
  readers: SchemaReaders,
): Difference[] {
  const text = ({ value }: Fact) => (typeof value === "string" ? value : JSON.stringify(value));
  return [...new Set([...our.facts.keys(), ...their.facts.keys()])].flatMap((key) => {
    const [one, other] = [our.facts.get(key), their.facts.get(key)];
    if (one !== undefined && isDeepStrictEqual(one.value, other?.value)) {
      return [];
    }
    return compareStatements(
      [key],
      state(readers.ours, our, one, text),
      state(readers.theirs, their, other, text),
    );
  });
}

/** Compares which values are listed; their order doesn't matter. */
export function compareValues(
  our: FlatSchema,
  their: FlatSchema,
  readers: SchemaReaders,
): Difference[] {
  const [one, other] = [our.values, their.values];
  const difference = (ourText: (fact: Fact) => string | null, theirText: typeof ourText) =>
    compareStatements(
      ["values"],
      state(readers.ours, our, one, ourText),
      state(readers.theirs, their, other, theirText),
    );
  if (one === undefined || other === undefined) {
    const text = ({ value }: Fact) => valuesText(value as unknown[]);
    return difference(text, text);
  }
  const nothing = () => null;
  return [
    ...difference((fact) => valuesWithout(fact, other), nothing),
    ...difference(nothing, (fact) => valuesWithout(fact, one)),
  ];
}

function valuesWithout({ value }: Fact, others: Fact): string | null {
  const rest = (value as unknown[]).filter(
    (each) => !(others.value as unknown[]).some((other) => isDeepStrictEqual(each, other)),
  );
  return rest.length === 0 ? null : valuesText(rest);
}

function state(
  { document }: SchemaReader,
  { node }: FlatSchema,
  fact: Fact | undefined,
  text: (fact: Fact) => string | null,
): Statement {
  return fact === undefined
    ? { text: null, place: () => node && document.place(node) }
    : { text: text(fact), place: () => document.place(fact.node, fact.key) };
}
