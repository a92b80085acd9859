import { expect, test } from "vitest";
import { inOrder, inRounds } from "../bench/rounds.ts";
import { ratios, summarise } from "../bench/statistics.ts";

const cases = ["a", "b", "c"];

test("each case has each place, and follows each of the others", () => {
  const orders = Array.from({ length: 6 }, (_, round) => inOrder(cases, round).join(""));
  expect(orders).toEqual(["abc", "bca", "cab", "cba", "acb", "bac"]);
});

test("a round measures every case once, under its own name", async () => {
  const values: Record<string, number> = { a: 1, b: 2, c: 3 };
  const named = cases.map((name) => ({ name }));
  const samples = await inRounds(named, 2, async ({ name }) => values[name] ?? 0);
  expect(samples).toEqual({ a: [1, 1], b: [2, 2], c: [3, 3] });
});

test("half of the values are below the median, and half of them around it", () => {
  expect(summarise([50, 10, 30, 20, 40])).toEqual({ low: 20, median: 30, high: 40 });
  expect(summarise([1, 2])).toEqual({ low: 1.25, median: 1.5, high: 1.75 });
});

test("a round is compared with itself, and nothing with nothing", () => {
  expect(ratios([20, 300, 0, 1], [10, 100, 0, 0])).toEqual([2, 3, 1, Number.POSITIVE_INFINITY]);
  expect(summarise([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]).median).toBe(
    Number.POSITIVE_INFINITY,
  );
});
