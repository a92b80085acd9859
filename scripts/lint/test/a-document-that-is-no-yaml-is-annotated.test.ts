import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";

const directory = mkdtempSync(path.join(tmpdir(), "lint-specs-"));
afterAll(() => rmSync(directory, { recursive: true }));

const apis = ["readable", "broken"].map((name) => `  ${name}: { root: specs/${name}.yaml }\n`);
mkdirSync(path.join(directory, "specs"));
write("redocly.yaml", `apis:\n${apis.join("")}rules: { operation-operationId: error }\n`);
write("specs/readable.yaml", "openapi: 3.1.0\npaths:\n  /users:\n    get: {}\n");
write("specs/broken.yaml", "openapi: 3.1.0\ninfo:\n  title: Users\n version: 1\n");

function write(file: string, text: string): void {
  writeFileSync(path.join(directory, file), text);
}

/** `npm run lint -- specs`, in a repository of two documents. */
function lint(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(repository, "scripts/lint/specs.ts"), ...parameters],
    {
      ...{ cwd: directory, encoding: "utf8" },
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    },
  );
  return { status, stdout, stderr, annotations: stdout.match(/^::.*$/gm) };
}

test.each([[["--format=github-actions"]], [["--format", "github-actions"]]])(
  "for GitHub, each problem is an annotation of its line: %s",
  (format) => {
    const { status, annotations, stderr } = lint(...format);
    expect(annotations).toEqual([
      expect.stringMatching(
        /^::error title=operation-operationId,file=specs\/readable\.yaml,line=4,/,
      ),
      expect.stringMatching(/^::error title=No YAML,file=specs\/broken\.yaml,line=4,col=\d+::\w/),
    ]);
    expect(stderr).toContain("Failed to parse API description");
    expect(status).toBe(1);
  },
);

test("for people it is one message, with its place and without a stack", () => {
  const { status, annotations, stderr } = lint("broken");
  expect(annotations).toBeNull();
  expect(stderr).toMatch(/Failed to parse .*broken\.yaml:\n\n {2}- \w.* \(4:\d+\)/);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});

test("what is asked for is linted, and what Redocly answers is passed on", () => {
  expect(lint("readable", "--format=json")).toMatchObject({ status: 1 });
  expect(lint("readable", "--skip-rule=operation-operationId")).toMatchObject({ status: 0 });
});
