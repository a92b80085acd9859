export type Combine = (schemas: readonly unknown[]) => unknown;

/** One schema for several that all hold. The same ones give the same schema, so that circles close. */
export function createCombiner(): Combine {
  const ids = new Map<unknown, number>();
  const parts = new Map<unknown, readonly unknown[]>();
  const known = new Map<string, unknown>();
  return (schemas) => {
    if (schemas.length < 2) {
      return schemas[0];
    }
    const all = [...new Set(schemas.flatMap((schema) => parts.get(schema) ?? [schema]))];
    if (all.length < 2) {
      return all[0];
    }
    const idOf = (part: unknown) => ids.get(part) ?? ids.set(part, ids.size).size - 1;
    const key = all.map(idOf).sort().join(" ");
    const combined = known.get(key) ?? { allOf: all };
    known.set(key, combined);
    parts.set(combined, all);
    return combined;
  };
}
