import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";
import { memoryOfTree } from "../../lib/process-tree.ts";
import { createWorkspace } from "../bench/scale/workspace.ts";

const copy = mkdtempSync(path.join(realpathSync(os.tmpdir()), "workspace-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("vendors are added in turn, each with a document and a package of its own", async () => {
  const real = [...registeredApis().keys()];
  const { documents } = await createWorkspace(repository, copy, real.length + 2);
  const added = [...documents].slice(real.length);
  expect(added.map(([name]) => name)).toEqual([`${real[0]}-0`, `${real[1]}-1`]);
  const lockfile = JSON.parse(readFileSync(path.join(copy, "package-lock.json"), "utf8"));
  for (const [name, document] of added) {
    expect(document).toBe(path.join(copy, `specs/${name}/openapi.yaml`));
    // Two documents that are the same would be one result of turbo's.
    expect(readFileSync(document, "utf8")).toMatch(new RegExp(`^ +title: .* ${name}$`, "m"));
    expect(existsSync(path.join(copy, `packages/${name}/src/vendor.gen.ts`))).toBe(true);
    expect(lockfile.packages[`packages/${name}`].name).toBe(`@invitekit/${name}`);
  }
}, 60_000);

test.skipIf(process.platform !== "linux")(
  "memory is that of a process and of its children",
  async () => {
    const held = 128;
    const grandchild = `globalThis.held = Buffer.alloc(${held} << 20, 1); console.log("ready")`;
    const child = spawn(
      "sh",
      ["-c", `"$0" -e '${grandchild}; setInterval(() => {}, 1e6)'; true`, process.execPath],
      {
        stdio: ["ignore", "pipe", "inherit"],
        // A group of its own, which can be ended as one.
        detached: true,
      },
    );
    try {
      await new Promise((resolve) => child.stdout.once("data", resolve));
      const measured = memoryOfTree(child.pid as number);
      expect(measured).toBeGreaterThan(held);
      expect(measured).toBeLessThan(4 * held);
    } finally {
      process.kill(-(child.pid as number));
    }
  },
);
