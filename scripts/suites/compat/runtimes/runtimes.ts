import { bun } from "./bun.ts";
import { chromium } from "./chromium.ts";
import { deno } from "./deno.ts";
import { node } from "./node.ts";
import type { Runtime } from "./runtime.ts";
import { workerd } from "./workerd.ts";

/** The first is the oldest that the packages promise to run on; of the others the newest of each line. */
export const nodes: readonly Runtime[] = ["20.19", "20", "22", "24", "26"].map(node);

export const runtimes: readonly Runtime[] = [...nodes, deno, bun, workerd, chromium];
