import { globSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import type { Commands } from "../../lib/commands.ts";
import { runToEnd } from "../../lib/run.ts";

// These hand their options on to a tool, which says itself what it doesn't know.
const HANDED_ON = ["mutation", "code", "specs"];

// Found, not imported: a folder knows nothing of those beside it.
const tables = globSync("scripts/*/commands.ts", { cwd: repository });
const groups = tables
  .filter((file) => !file.includes("lib"))
  .map(async (file) => {
    const { COMMANDS } = (await import(path.join(repository, file))) as { COMMANDS: Commands };
    const folder = path.basename(path.dirname(file));
    const group = folder === "suites" ? "suite" : folder;
    return Object.entries(COMMANDS).map(([name, command]) => ({ group, name, command }));
  });
const commands = (await Promise.all(groups)).flat().filter(({ name }) => !HANDED_ON.includes(name));

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
