import { once } from "node:events";
import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { generate } from "../../src/cli.ts";
import { SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("of the document, of what it refers to and of redocly.yaml, until Ctrl-C", async () => {
  const workspace = createWorkspace();
  const at = (file: string) => path.join(workspace.directory, file);
  const split = SIMPLE.replace(
    '{ "204": { description: Done } }',
    '{ "204": { $ref: done.yaml } }',
  );
  workspace.register({ cats: split });
  workspace.write("cats/done.yaml", "description: Done\n");
  // Each run ends with a line that says what is watched.
  const ended = new EventTarget();
  let said = "";
  const hear = (...texts: unknown[]) => {
    said += `${texts.join(" ")}\n`;
    if (String(texts[0]).startsWith("Watching")) {
      ended.dispatchEvent(new Event("run"));
    }
  };
  const spies = [
    vi.spyOn(console, "log").mockImplementation(hear),
    vi.spyOn(console, "error").mockImplementation(hear),
    vi.spyOn(process, "cwd").mockReturnValue(workspace.directory),
  ];
  async function after(change: () => void): Promise<string> {
    said = "";
    const run = once(ended, "run");
    change();
    await run;
    return said;
  }
  try {
    let exitCode: Promise<number> | undefined;
    const start = () => {
      exitCode = generate(["--watch"]);
    };
    expect(await after(start)).toMatch(
      /7 files written\nWatching 3 files\. Press Ctrl-C to stop\.\n$/,
    );
    // As editors save: beside it, then renamed.
    workspace.write("cats/new", split.replaceAll("addPet", "addCat"));
    const renamed = () => renameSync(at("cats/new"), at("cats/openapi.yaml"));
    expect(await after(renamed)).toContain("files written");
    expect(workspace.read("packages/cats/src/vendor.gen.ts")).toContain("addCat");
    expect(await after(() => rmSync(at("cats/openapi.yaml")))).toContain("there is no file");
    expect(await after(() => workspace.write("cats/openapi.yaml", split))).toContain("written");
    const broken = () => workspace.write("cats/done.yaml", "description: [\n");
    expect(await after(broken)).toContain("Nothing was written.");
    const described = () => workspace.write("cats/done.yaml", "description: Finished\n");
    expect(await after(described)).toContain("cats  1 operation");
    expect(await after(() => workspace.write("redocly.yaml", "apis: ["))).toContain(
      "redocly.yaml:1:8",
    );
    process.emit("SIGINT");
    expect(await exitCode).toBe(0);
  } finally {
    for (const spy of spies) {
      spy.mockRestore();
    }
  }
});

test("without anything to watch it ends at once", async () => {
  expect(await createWorkspace().generate("--watch")).toMatchObject({ code: 2 });
});
