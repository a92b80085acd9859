import type { Operation } from "./document.js";

/** A documented success that the server is asked for. */
export interface Answer {
  readonly name: string;
  readonly status: number;
  readonly value: unknown;
  /** Prism's way to choose it. */
  readonly prefer: string;
}

/** Each example of each documented 2xx, or that there is no body. */
export function answersOf({ successes }: Operation): Answer[] {
  return successes.flatMap(({ status, examples }): Answer[] => {
    const named = Object.entries(examples);
    return named.length === 0
      ? [{ name: `${status}`, status, value: undefined, prefer: `code=${status}` }]
      : named.map(([name, value]) => ({
          name: `${status} ${name}`,
          status,
          value,
          prefer: `code=${status}, example=${name}`,
        }));
  });
}
