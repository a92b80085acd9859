import { describe, expect, test } from "vitest";
import { parseCommandLine, UsageError, wholeNumber } from "../command-line.ts";
import { runToEnd } from "../run.ts";

const LINE = {
  call: "npm run measure -- it",
  help: "Measures it.\n",
  options: { count: { type: "string", default: "1" }, check: { type: "boolean" } },
} as const;

test("options have their values, and words are taken where they are expected", () => {
  expect(parseCommandLine(LINE, ["--check"]).values).toEqual({ check: true, count: "1" });
  const words = parseCommandLine({ ...LINE, takesWords: true }, ["one", "--count=2", "two"]);
  expect(words.positionals).toEqual(["one", "two"]);
});

test.each([
  [["--cuont", "2"], "Unknown option '--cuont'."],
  [["word"], "Unexpected argument 'word'."],
  [["--count"], "Option '--count <value>' argument missing."],
  [["--count", "-1"], "Option '--count' argument is ambiguous."],
  [["--check=yes"], "Option '--check' does not take an argument."],
])("%j is refused in one sentence", (args, message) => {
  expect(() => parseCommandLine(LINE, args)).toThrow(new UsageError(message));
});

test.each(["", "-1", "1.5", "1e3", "0x10", "0", "101", "many"])(
  "%j isn't from 1 to 100",
  (text) => {
    expect(() => wholeNumber("count", text, 1, 100)).toThrow(
      "`--count` must be a whole number from 1 to 100.",
    );
  },
);

test("a whole number in its range is taken", () => {
  expect(wholeNumber("count", "100", 1, 100)).toBe(100);
});

describe("a process", () => {
  const start = (...args: string[]) => {
    const module = JSON.stringify(new URL("../command-line.ts", import.meta.url).href);
    const program = `import { readCommandLine, wholeNumber } from ${module};
      const count = readCommandLine(${JSON.stringify(LINE)}, ({ values }) => wholeNumber("count", values.count, 1));
      console.log(count);`;
    return runToEnd(process.execPath, [
      "--input-type=module",
      "--eval",
      program,
      "--",
      "it",
      ...args,
    ]);
  };

  test("goes on with what it reads", async () => {
    expect(await start("--count", "3")).toEqual({ code: 0, stdout: "3\n", stderr: "" });
  });

  test("answers `--help`", async () => {
    expect(await start("-h")).toEqual({ code: 0, stdout: "Measures it.\n", stderr: "" });
  });

  test.each([
    ["--bogus", "Unknown option '--bogus'."],
    ["--count=0", "`--count` must be a whole number from 1 to 4294967295."],
  ])("refuses %s with exit code 2 and one line", async (option, reason) => {
    const stderr = `${reason} See \`npm run measure -- it --help\`.\n`;
    expect(await start(option)).toEqual({ code: 2, stdout: "", stderr });
  });
});
