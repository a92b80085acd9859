import { expect, test } from "vitest";
import { parseCommandLine } from "../../../lib/command-line.ts";
import { COMMAND_LINE, readSettings } from "../cli-options.ts";
import { soak } from "./command.ts";

const settingsOf = (...args: string[]) => readSettings(parseCommandLine(COMMAND_LINE, args));

test("20,000 invitations at 200 in flight, with the same seed, unless told otherwise", () => {
  expect(settingsOf()).toMatchObject({ seed: 1, calls: 20_000, inFlight: 200 });
  const args = ["--seed", "0", "--calls", "500", "--in-flight", "2"];
  expect(settingsOf(...args)).toMatchObject({ seed: 0, calls: 500, inFlight: 2 });
});

test.for([
  ["--call", "Unknown option '--call'"],
  ["--calls=99", "`--calls` must be a whole number from 100"],
  ["--in-flight=1e3", "`--in-flight` must be a whole number from 1"],
  ["--seed=-1", "`--seed` must be a whole number from 0"],
] as const)("%s", async ([option, message]) => {
  const { code, stdout, stderr } = await soak(option);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(message);
  expect(stderr).toContain("See `npm run measure -- soak --help`.");
});

test("--help lists all of them", async () => {
  const { code, stdout } = await soak("--help");
  expect(code).toBe(0);
  expect(stdout).toMatch(/--calls[\s\S]*--in-flight[\s\S]*--seed[\s\S]*--meddler/);
});
