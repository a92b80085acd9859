import type { Operation } from "./document.js";

/** The alternatives of all operations that no other contains. */
export function credentialSets(operations: readonly Operation[]): (readonly string[])[] {
  const sets = new Map(
    operations.flatMap(({ security }) => security.map((each) => [[...each].sort().join(), each])),
  );
  return [...sets.values()].filter(
    (each) =>
      ![...sets.values()].some(
        (other) => other.length > each.length && each.every((name) => other.includes(name)),
      ),
  );
}

/** A stand-in for a credential. */
export function credential(scheme: string): string {
  return `<${scheme}>`;
}
