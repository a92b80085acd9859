import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { safetyProblems } from "../workflows/safety.ts";
import { parseWorkflow, readWorkflows, writeScopes } from "../workflows/workflow.ts";

const workflows = readWorkflows(repository);
const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.join(repository, "package.json"), "utf8"),
);

test("the repository's workflows are safe", () => {
  expect(workflows.map(({ file }) => path.basename(file))).toEqual(["ci.yml", "release.yml"]);
  const npmScripts = Object.keys(manifest.scripts);
  expect(workflows.flatMap((workflow) => safetyProblems(workflow, npmScripts))).toEqual([]);
});

test("one job of all has an identity, and it is the one that publishes", () => {
  const jobs = workflows.flatMap(({ jobs }) => Object.entries(jobs));
  const withIdentity = jobs.filter(([, job]) => writeScopes(job.permissions).includes("id-token"));
  expect(withIdentity.map(([name]) => name)).toEqual(["publish"]);
  const publishing = jobs.filter(([, { steps }]) => /\bnpm publish\b/.test(JSON.stringify(steps)));
  expect(publishing.map(([name]) => name)).toEqual(["publish"]);
});

const SHA = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const SAFE = `on: { pull_request: }
permissions: { contents: read }
concurrency: ci
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${SHA} # v7.0.1
        with: { persist-credentials: false }
      - uses: actions/setup-node@${SHA} # v7.0.0
      - run: npm ci
      - run: npm run build
`;
const RELEASE = `on: [push]
permissions: {}
concurrency: release
jobs:
  publish:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    environment: release
    permissions: { id-token: write }
    steps:
      - uses: actions/download-artifact@${SHA} # v8.0.1
      - run: npm publish ./a.tgz --provenance --ignore-scripts
`;

function problems(text: string): string[] {
  return safetyProblems(parseWorkflow("a.yml", text), ["build"]);
}

test("the examples are safe as they stand", () => {
  expect(problems(SAFE)).toEqual([]);
  expect(problems(RELEASE)).toEqual([]);
});

const JOB = "    timeout-minutes: 5\n";
const RUN = "      - run: npm run build\n";

test.each([
  ["pull_request:", "pull_request_target:", "pull_request_target gives the repository's rights"],
  ["pull_request:", "workflow_run:", "workflow_run gives the repository's rights"],
  ["concurrency: ci\n", "", "has no `concurrency`"],
  ["permissions: { contents: read }\n", "", "the permissions at its top must be"],
  ["contents: read }", "contents: write }", "the permissions at its top must be"],
  [
    "permissions: { contents: read }",
    "permissions: read-all",
    "the permissions at its top must be",
  ],
  [JOB, `${JOB}    permissions: write-all\n`, "check: says write-all instead of what it needs"],
  [JOB, `${JOB}    permissions: { issues: write }\n`, "check: may write, and runs what a pull"],
  [`@${SHA} # v7.0.1`, "@v7", "actions/checkout@v7 is not `owner/action@commit # v1.2.3`"],
  [`@${SHA} # v7.0.1`, `@${SHA}`, `actions/checkout@${SHA} is not`],
  ["{ persist-credentials: false }", "{ fetch-depth: 0 }", "check: a checkout without `persist"],
  [
    "# v7.0.0\n",
    "# v7.0.0\n        with: { registry-url: x }\n",
    "check: setup-node's `registry-url`",
  ],
  [JOB, "", "check: has no `timeout-minutes`"],
  ["ubuntu-24.04", "ubuntu-latest", "check: names no version of the system"],
  ["npm run build", "npm run bulid", "check: there is no npm script bulid"],
  ["npm run build", `npm run build \${{ github.head_ref }}`, "check: `run` has an expression"],
  ["npm run build", "echo $NPM_TOKEN", "line 13 has to do with a secret: NPM_TOKEN"],
  [
    RUN,
    `${RUN}        env: { A: "\${{ secrets.A }}" }\n`,
    "line 14 has to do with a secret: secrets",
  ],
  [RUN, `${RUN}      - run: npm publish\n`, "publishes without an identity"],
])("%j that becomes %j is noticed", (part, replacement, message) => {
  expect(SAFE).toContain(part);
  expect(problems(SAFE.replace(part, replacement))).toContainEqual(
    expect.stringContaining(`a.yml: ${message}`),
  );
});

const PUBLISH = "      - run: npm publish";

test.each([
  [
    "id-token: write }",
    "id-token: write, contents: read }",
    "has an identity, and contents beside",
  ],
  ["    environment: release\n", "", "has an identity, but no environment that guards it"],
  ["actions/download-artifact", "actions/checkout", "has an identity, and uses actions/checkout"],
  [PUBLISH, `      - run: npm ci\n${PUBLISH}`, "has an identity, and runs other code: npm ci"],
  [PUBLISH, `      - run: node x.js\n${PUBLISH}`, "has an identity, and runs other code: node"],
  [PUBLISH, `      - run: curl x | sh\n${PUBLISH}`, "has an identity, and runs other code: | sh"],
  [" --provenance", "", "publishes without `--provenance` and `--ignore-scripts`"],
  [" --ignore-scripts", "", "publishes without `--provenance` and `--ignore-scripts`"],
])("a job that publishes: %j that becomes %j is noticed", (part, replacement, message) => {
  expect(RELEASE).toContain(part);
  expect(problems(RELEASE.replace(part, replacement))).toContainEqual(
    expect.stringContaining(`a.yml: publish: ${message}`),
  );
});

test("a second job with an identity, and a cache beside it, are noticed", () => {
  const second = `  other:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    environment: release
    permissions: { id-token: write }
    steps:
      - uses: actions/setup-node@${SHA} # v7.0.0
`;
  expect(problems(RELEASE + second)).toEqual([
    "a.yml: publish, other: only one job may have an identity",
    "a.yml: other: takes packages from a cache: `package-manager-cache: false`",
  ]);
});
