import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { runToEnd } from "../../lib/run.ts";
import { COMMANDS as LINT } from "../../lint/commands.ts";
import { COMMANDS as MEASURE } from "../../measure/commands.ts";
import { COMMANDS as RELEASE } from "../../release/commands.ts";
import { COMMANDS as SUITE } from "../commands.ts";

// These hand their options on to a tool, which says itself what it doesn't know.
const HANDED_ON = ["mutation", "code", "specs"];

const commands = Object.entries({ measure: MEASURE, release: RELEASE, suite: SUITE, lint: LINT })
  .flatMap(([group, each]) =>
    Object.entries(each).map(([name, command]) => ({ group, name, command })),
  )
  .filter(({ name }) => !HANDED_ON.includes(name));

test.concurrent.for(commands)(
  "npm run $group -- $name --bogus",
  async ({ group, name, command }, { expect }) => {
    const { file, args = [] } = command;
    const parameters = [path.join(repository, file), ...args, "--bogus"];
    expect(await runToEnd(process.execPath, parameters, { cwd: repository })).toEqual({
      code: 2,
      stdout: "",
      stderr: `Unknown option '--bogus'. See \`npm run ${group} -- ${name} --help\`.\n`,
    });
  },
);

test("no more than a few are left out", () => {
  expect(commands.length).toBeGreaterThan(15);
});
