import { expect, test } from "vitest";
import { destinyOf } from "../destiny.ts";
import { FAULTS } from "../faults.ts";
import { createLedger } from "../ledger.ts";
import { planCall } from "../plan.ts";

const CALLS = 5000;
const numbers = Array.from({ length: CALLS }, (_, number) => number);

function namesOf(seed: number, seen: number, order: readonly number[]): string[] {
  const names: string[] = [];
  for (const number of order) {
    const { fault, isApplied } = destinyOf(seed, number, seen);
    names[number] = `${fault.name} ${isApplied}`;
  }
  return names;
}

test("in whatever order requests arrive", () => {
  expect(namesOf(7, 0, numbers.toReversed())).toEqual(namesOf(7, 0, numbers));
});

test("another seed, and another request with the same invitation, meet others", () => {
  const names = namesOf(7, 0, numbers);
  expect(namesOf(8, 0, numbers)).not.toEqual(names);
  expect(namesOf(7, 1, numbers)).not.toEqual(names);
});

test("calls are made alike", () => {
  const plans = numbers.map((number) => planCall(7, number));
  expect(numbers.map((number) => planCall(7, number))).toEqual(plans);
  const aborts = plans.filter(({ abort }) => abort).length / CALLS;
  expect(aborts).toBeGreaterThan(0.06);
  expect(aborts).toBeLessThan(0.1);
});

test("each fault occurs about as often as its weight says", () => {
  const total = FAULTS.reduce((sum, { weight }) => sum + weight, 0);
  const names = numbers.map((number) => destinyOf(1, number, 0).fault.name);
  for (const { name, weight } of FAULTS) {
    const expected = (CALLS * weight) / total;
    const deviation = names.filter((each) => each === name).length - expected;
    expect(Math.abs(deviation), name).toBeLessThan(4 * Math.sqrt(expected) + 1);
  }
});

test("one that can't arrive doesn't keep client and server from agreeing", () => {
  const ledger = createLedger({ seed: 1, calls: CALLS, inFlight: 1 });
  const refused = numbers.filter((number) => destinyOf(1, number, 0).fault.isRefused);
  expect(refused.length).toBeGreaterThan(10);
  for (const number of refused) {
    // The client's second request is the first that arrives.
    expect(ledger.arrive(number, "").fault).toBe(
      [1, 2, 3].map((seen) => destinyOf(1, number, seen).fault).find((each) => !each.isRefused),
    );
  }
});
