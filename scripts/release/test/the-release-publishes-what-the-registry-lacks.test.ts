import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../lib/run.ts";
import { readWorkflows, stepsOf } from "../../repository/workflow.ts";

// The shell scripts of the release, run as GitHub runs them. Their npm and gh note what they are asked.
const directory = mkdtempSync(path.join(tmpdir(), "publishing-"));
const release = path.join(directory, "release");
const log = path.join(directory, "commands.log");
const asked: string[] = [];
const answers = new Map<string, number>();
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.writeHead(answers.get(request.url ?? "") ?? 404).end("{}");
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  mkdirSync(path.join(directory, "bin"));
  mkdirSync(release);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  command("npm", "cat; echo", `[ "$1" = config ] && { echo '${url}'; exit; }\n`);
  // The one release that exists is b's.
  command("gh", '[ "$2" = view ] && { [ "$3" = @x/b@1.0.0 ]; exit; }; cat notes.md');
  pack("b.tgz", { name: "@x/b", version: "1.0.0" });
  pack("a.tgz", { name: "@x/a", version: "2.0.0" });
  writeFileSync(path.join(release, "SHA512SUMS"), "00  b.tgz\n00  a.tgz\n");
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true, force: true });
});

function command(name: string, script: string, unnoted = ""): void {
  const file = path.join(directory, "bin", name);
  writeFileSync(file, `#!/bin/sh\n${unnoted}{ ${script}; echo "${name} $*"; } >> '${log}'\n`);
  chmodSync(file, 0o755);
}

function pack(tarball: string, manifest: object): void {
  mkdirSync(path.join(directory, "package"), { recursive: true });
  writeFileSync(path.join(directory, "package/package.json"), JSON.stringify(manifest));
  writeFileSync(
    path.join(directory, "package/CHANGELOG.md"),
    "# a\n\n## 2.0.0\n\n### Major\n\n- New\n\n## 1.0.0\n\n- Old\n",
  );
  execFileSync("tar", ["-czf", path.join(release, tarball), "package"], { cwd: directory });
}

/** Runs the step that has a command, and returns what was asked of npm and gh. */
async function runStep(part: string): Promise<string[]> {
  const steps = readWorkflows(repository).flatMap(stepsOf);
  const script = steps.find((each) => each.step.run?.includes(part))?.step.run ?? "";
  asked.length = 0;
  writeFileSync(log, "");
  await run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: release,
    env: {
      PATH: `${path.join(directory, "bin")}:${process.env.PATH}`,
      GITHUB_SHA: "c0ffee",
    },
  });
  return readFileSync(log, "utf8").trim().split(/\n+/);
}

const publish = () => runStep("npm publish");
const HOW = "--provenance --access public --ignore-scripts";

test("each tarball that the registry lacks is published, in the order of the list", async () => {
  expect(await publish()).toEqual([`npm publish ./b.tgz ${HOW}`, `npm publish ./a.tgz ${HOW}`]);
  expect(asked).toEqual(["/@x%2fb/1.0.0", "/@x%2fa/2.0.0"]);
});

test("a version that the registry has is left alone", async () => {
  answers.set("/@x%2fb/1.0.0", 200);
  expect(await publish()).toEqual([`npm publish ./a.tgz ${HOW}`]);
});

test("nothing is published after an answer that says neither", async () => {
  answers.set("/@x%2fb/1.0.0", 401);
  await expect(publish()).rejects.toThrow(/exit code 1.*answers 401 for @x\/b 1.0.0/s);
  expect(asked).toEqual(["/@x%2fb/1.0.0"]);
});

test("each version without a release gets one, with the newest section of its changelog", async () => {
  expect(await runStep("gh release create")).toEqual([
    "### Major",
    "- New",
    "gh release create @x/a@2.0.0 --target c0ffee --title @x/a@2.0.0 --notes-file notes.md a.tgz a.cdx.json",
  ]);
});
