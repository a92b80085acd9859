import type { Installable } from "./pack.ts";

/** The packages of these names among those that are packed, and what they need of them. */
export function withNeeded<T extends Pick<Installable, "name" | "dependencies">>(
  names: readonly string[],
  packed: readonly T[],
): T[] {
  const found = packed.filter(({ name }) => names.includes(name));
  const deeper = found.flatMap(({ dependencies }) => Object.keys(dependencies));
  return [...new Set([...found, ...(deeper.length > 0 ? withNeeded(deeper, packed) : [])])];
}
