import { expect, test } from "vitest";
import { parseCommandLine } from "../../lib/command-line.ts";
import { type Run, readTasks } from "../../repository/pipeline.ts";
import { COMMAND_LINE, readScaleOptions } from "../bench/scale/cli-options.ts";
import { judge } from "../bench/scale/goals.ts";
import type { Measured } from "../bench/scale/measure.ts";

function run(seconds: number, executed: readonly string[] = []): Run {
  return { seconds, peakMiB: 1, executed, cached: [] };
}

function measured(vendors: number, seconds: number, other: Partial<Measured> = {}): Measured {
  return {
    vendors,
    fixed: run(5),
    cold: run(seconds),
    unchanged: run(1),
    changed: run(2, ["@scope/a#generate", "@scope/a#build"]),
    changedPackage: "@scope/a",
    ...other,
  };
}

const met = (...all: readonly Measured[]) => judge(all).map(({ isMet }) => isMet);

test("growth is linear without what is there for any number of vendors", () => {
  expect(met(measured(10, 15), measured(200, 205))).toEqual([true, true, true]);
  expect(met(measured(10, 15), measured(200, 275))).toEqual([false, true, true]);
});

test("a run in which nothing has changed is quick and runs nothing", () => {
  expect(met(measured(10, 15, { unchanged: run(3.1) }))).toEqual([true, false, true]);
  expect(met(measured(10, 15, { unchanged: run(1, ["@scope/a#build"]) }))[1]).toBe(false);
});

test("a change of one document runs that vendor's tasks, and no other", () => {
  const stranger = measured(10, 15, { changed: run(2, ["@scope/a#build", "@scope/ab#build"]) });
  expect(judge([stranger])[2]).toMatchObject({ isMet: false, found: "@scope/ab#build" });
  expect(met(measured(10, 15, { changed: run(2) }))[2]).toBe(false);
});

test("what ran and what didn't is read of turbo's own words", () => {
  const output = `
@scope/core:build: cache hit, suppressing logs 0a1b
@scope/a-1:generate: cache miss, executing 2c3d
@scope/a-1:generate: > cache miss`;
  expect(readTasks(output)).toEqual({
    executed: ["@scope/a-1#generate"],
    cached: ["@scope/core#build"],
  });
});

const options = (...args: string[]) => readScaleOptions(parseCommandLine(COMMAND_LINE, args), 4);

test("sizes are put in order, and none is smaller than the registry", () => {
  expect(options("--sizes", "50,10,50")).toMatchObject({
    sizes: [10, 50],
    write: false,
  });
  expect(() => options("--sizes", "3")).toThrow("none below 4");
  expect(() => options("--sizes", "many")).toThrow("--sizes many");
  expect(options()).toMatchObject({ write: true, check: false });
  expect(options("--check")).toMatchObject({ write: false, check: true });
});
