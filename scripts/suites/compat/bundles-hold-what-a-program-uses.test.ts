import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readDocument, registeredApis, startMockServer } from "@invitekit/testing";
import { describe, expect, inject, test } from "vitest";
import { runToEnd } from "../../lib/run.ts";
import { codeSamples } from "../../lib/samples.ts";
import { loadBundlers } from "./bundlers.ts";
import { findTools } from "./find-tools.ts";

const { directory: tools, missing } = findTools("bundlers");
const bundlers = Object.entries(loadBundlers(tools)).map(([name, bundle]) => ({ name, bundle }));
const apis = [...registeredApis().keys()];

// In the consumer, so that its installed packages are what is bundled.
const directory = path.join(inject("consumer"), "bundlers");
mkdirSync(directory, { recursive: true });

describe.for(bundlers)("$name", ({ bundle }) => {
  test.for(apis)("bundles a program that invites, without a warning: %s", async (api, { skip }) => {
    skip(missing !== undefined, missing);
    const { file, warnings } = await bundle(write(`${api}.mjs`, invitation(api)));
    expect(warnings).toEqual([]);
    const { stdout, stderr, complaints } = await runAgainstMock(api, file);
    // A sample prints what it got, and failures on stderr.
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    expect(complaints).toEqual([]);
  });

  test("leaves out what a program doesn't use", async ({ skip }) => {
    skip(missing !== undefined, missing);
    const creates = apis.map(useOfCreate).join("\n");
    const more =
      'import { createFetch, reconcile } from "@invitekit/core";\nuse(createFetch, reconcile);';
    const used = await bundle(write("used.mjs", `${creates}\n${more}`));
    const unused = await bundle(write("unused.mjs", creates));
    // Text of each that no minifier changes.
    for (const mark of ["must have a body that can be read", "reconciled"]) {
      expect(readFileSync(used.file, "utf8")).toContain(mark);
      expect(readFileSync(unused.file, "utf8")).not.toContain(mark);
    }
  });

  test("leaves nothing of an import that isn't used", async ({ skip }) => {
    skip(missing !== undefined, missing);
    const imports = apis.map(
      (api, index) => `import * as unused${index} from "@invitekit/${api}";`,
    );
    const { file } = await bundle(write("nothing.mjs", imports.join("\n")));
    expect(readFileSync(file, "utf8")).toBe("");
  });

  test("warns where there is a reason", async ({ skip }) => {
    skip(missing !== undefined, missing);
    const doubtful = "eval(globalThis.code);\nimport(globalThis.name);";
    const { warnings } = await bundle(write("doubtful.mjs", doubtful));
    expect(warnings).not.toEqual([]);
  });
});

function write(name: string, program: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, program);
  return file;
}

/** The sample of a client's README that invites and looks at the error. */
function invitation(api: string): string {
  const { code = "" } =
    codeSamples().find(
      (sample) =>
        sample.place.startsWith(`packages/${api}/`) && sample.code.includes("isApiError("),
    ) ?? {};
  return stripTypeScriptTypes(code);
}

/** A program that uses nothing of a client's package but the function that creates the client. */
function useOfCreate(api: string): string {
  const name = `@invitekit/${api}`;
  const exported = Object.keys(createRequire(path.join(directory, "any.mjs"))(name));
  const create = exported.find((each) => /^create\w+Client$/.test(each));
  return `import { ${create} } from "${name}";\nuse(${create});`;
}

async function runAgainstMock(api: string, file: string) {
  const server = await startMockServer(registeredApis().get(api) ?? "");
  try {
    const redirects = readDocument(api).servers.map(({ url }) => [url, server.baseUrl]);
    const preload = fileURLToPath(new URL("../../lib/redirect-fetch.ts", import.meta.url));
    const env = { ...process.env, REDIRECTS: JSON.stringify(redirects) };
    const output = await runToEnd(process.execPath, ["--import", preload, file], { env });
    return { ...output, complaints: server.complaints };
  } finally {
    await server.close();
  }
}
