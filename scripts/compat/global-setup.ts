import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { createConsumer } from "../packages/consumer.ts";
import { packPackages, type Tarball } from "../packages/pack.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Every published package, packed. */
    tarballs: readonly Tarball[];
    /** A project that has installed them all. Tests share it, so what one writes there has its own name. */
    consumer: string;
  }
}

/** Packs the packages once for all tests, and installs them. */
export default function setup(project: TestProject): () => void {
  const repository = path.join(import.meta.dirname, "../..");
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
