import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { isCi } from "../../lib/ci.ts";
import { installTools } from "../../lib/tools.ts";
import { createConsumer } from "../../repository/packages/consumer.ts";
import { packPackages, type Tarball } from "../../repository/packages/pack.ts";
import { runtimes } from "./runtimes/runtimes.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Every published package, packed. */
    tarballs: readonly Tarball[];
    /** A project that has installed them all. Tests share it, so what one writes there has its own name. */
    consumer: string;
  }
}

/** Packs the packages once for all tests, and installs them and the runtimes. */
export default function setup(project: TestProject): () => void {
  installRuntimes();
  const repository = path.join(import.meta.dirname, "../../..");
  const packed = mkdtempSync(path.join(realpathSync(os.tmpdir()), "invitekit-packed-"));
  const removePacked = () => rmSync(packed, { recursive: true, force: true });
  try {
    const tarballs = packPackages(repository, packed);
    const consumer = createConsumer(tarballs);
    project.provide("tarballs", tarballs);
    project.provide("consumer", consumer.directory);
    return () => {
      consumer.remove();
      removePacked();
    };
  } catch (error) {
    removePacked();
    throw error;
  }
}

/** Those that are missing are named here, since reports of tests don't say why one was skipped. */
function installRuntimes(): void {
  try {
    installTools("runtimes");
  } catch {
    console.error("tools/runtimes can't be installed.");
  }
  for (const { name, find } of runtimes) {
    const found = find();
    if ("missing" in found) {
      const consequence = isCi() ? "fail" : "are skipped";
      console.error(`${name} is missing, its tests ${consequence}: ${found.missing}.`);
    }
  }
}
