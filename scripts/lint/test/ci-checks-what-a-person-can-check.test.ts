import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { readWorkflows, stepsOf } from "../../repository/workflow.ts";
import { COMMANDS } from "../commands.ts";

const manifest = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
const workflow = readWorkflows(repository).find(({ file }) => file.endsWith("/ci.yml"));
const steps = workflow === undefined ? [] : stepsOf(workflow);
const commands = steps.flatMap(({ step: { run, if: condition = "" } }) =>
  run === undefined ? [] : [{ run, condition: String(condition) }],
);

test("CI runs each script of the gate that a clone must pass", () => {
  const gate = scriptsOf(readFileSync(path.join(repository, ".ci/run"), "utf8"));
  expect(gate.length).toBeGreaterThan(10);
  // Adds up what the suites have left on one machine.
  const needed = gate.filter((name) => name !== "suite count");
  const run = new Set(commands.flatMap((each) => scriptsOf(each.run)));
  expect(needed.filter((name) => !run.has(name))).toEqual([]);
});

test("nothing is run twice on a pull request", () => {
  const onPullRequest = commands
    .filter(({ condition }) => !condition.includes("event_name != 'pull_request'"))
    .flatMap(({ run }) => scriptsOf(run))
    // Each machine has to begin with one.
    .filter((name) => name !== "build");
  expect(onPullRequest.filter((name, index) => onPullRequest.indexOf(name) !== index)).toEqual([]);
});

test.each([
  ["what the linters find is annotated", "npm run lint -- code --reporter=github"],
  ["problems of documents are annotated", "npm run lint -- specs --format=github-actions"],
  ["what is generated is what is committed", "npm run generate -- --check"],
  ["changed packages have changesets", 'npm run release -- changesets --base "origin/$BASE"'],
  [
    "the table of API changes is shown, and changesets that ask for less are refused",
    'npm run --silent api-diff -- --base "origin/$BASE" --summary --check >> "$GITHUB_STEP_SUMMARY"',
  ],
])("on a pull request, %s", (_, command) => {
  const found = commands.filter(({ run }) => run === command);
  expect(found).toHaveLength(1);
  expect(found[0]?.condition).not.toContain("event_name != 'pull_request'");
});

test("a changeset that is missing doesn't keep the table from being shown", () => {
  const table = commands.find(({ run }) => run.includes("GITHUB_STEP_SUMMARY"));
  expect(table?.condition).toContain("!cancelled()");
});

/** The commands that a text runs: npm's scripts, and `suite cache` of a script that has several. */
function scriptsOf(text: string): string[] {
  const found = [...text.matchAll(/\bnpm (?:run )?(?:--silent )?([\w-]+)(?: -- ([a-z][\w-]*))?/g)];
  return found
    .filter(([, name = ""]) => name in manifest.scripts)
    .flatMap(([, name = "", part]) => {
      if (name === "lint" && part === undefined) {
        return Object.keys(COMMANDS).map((each) => `lint ${each}`);
      }
      return [part === undefined ? name : `${name} ${part}`];
    });
}
