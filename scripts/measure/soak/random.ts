/** The next number of a sequence, from 0 up to 1. */
export type Random = () => number;

/** A sequence that depends on nothing but the keys: the same keys give the same numbers. */
export function randomFrom(...keys: readonly number[]): Random {
  let state = keys.reduce((mixed, key) => mix(mixed + key + 0x9e3779b9), 0);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 2 ** 32;
  };
}

/** Lets each bit change all the others: the last step of MurmurHash3. */
function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
