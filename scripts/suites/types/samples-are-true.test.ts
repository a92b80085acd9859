import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startRecordingServer } from "@invitekit/test-servers";
import { readDocument, registeredApis, repository, startMockServer } from "@invitekit/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runToEnd } from "../../lib/run.ts";
import { codeSamples, samplesInComments } from "../../lib/samples.ts";
import { typeCheck } from "../../lib/type-check.ts";

const samples = codeSamples().map((sample, index) => ({ ...sample, name: `sample${index}` }));

// Below the repository's node_modules, so that packages are found as an installed copy would be.
const directory = mkdtempSync(path.join(repository, "node_modules/.samples-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let problems = "";
beforeAll(async () => {
  for (const { name, code } of samples) {
    writeFileSync(path.join(directory, `${name}.mts`), code);
  }
  const compilerOptions = {
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    module: "NodeNext",
    outDir: "out",
    rootDir: ".",
    strict: true,
    target: "ES2022",
    types: [],
  };
  // What a sample of the generator reads.
  const [document = ""] = registeredApis().values();
  copyFileSync(document, path.join(directory, "openapi.yaml"));
  const config = path.join(directory, "tsconfig.json");
  const files = samples.map(({ name }) => `${name}.mts`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  problems = await typeCheck(config);
});

test("a sample in a doc comment is found, one in a string is not", () => {
  const fence = "```";
  const source = `const text = \`\n${fence}ts\n${fence}\n\`;
/**
 * Adds.
 *
 * ${fence}ts
 * add(1, 2);
 *
 *   // indented
 * ${fence}
 */
`;
  const code = "add(1, 2);\n\n  // indented\n";
  expect(samplesInComments("add.ts", source)).toEqual([{ place: "add.ts:8", code }]);
});

test("there are samples, and they compile with all that they import, under strict", () => {
  expect(samples.length).toBeGreaterThan(registeredApis().size);
  expect(problems).toBe("");
});

describe.each(samples)("$place", ({ name, code }) => {
  test("runs, and reaches nothing but the server that it is meant for", async () => {
    const apis = [...registeredApis()];
    const [api, document = ""] = apis.find(([each]) => code.includes(`@invitekit/${each}"`)) ?? [];
    const server = api
      ? await startMockServer(document)
      : await startRecordingServer({ status: 201, body: { id: "1" } });
    const targets = api
      ? readDocument(api).servers.map(({ url }) => url)
      : ["https://api.example.com"];
    try {
      const preload = fileURLToPath(new URL("../../lib/redirect-fetch.ts", import.meta.url));
      const file = path.join(directory, "out", `${name}.mjs`);
      const redirects = targets.map((target) => [target, server.baseUrl]);
      const { stdout, stderr } = await runToEnd(process.execPath, ["--import", preload, file], {
        cwd: directory,
        env: { ...process.env, REDIRECTS: JSON.stringify(redirects) },
      });
      // A sample prints what it got, and failures on stderr or by their class.
      expect(stderr).toBe("");
      if (/\bawait\b(?! \{)/.test(code)) expect(stdout).not.toBe("");
      expect(stdout).not.toMatch(/Error/);
    } finally {
      await server.close();
    }
  });
});
