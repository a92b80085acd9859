import { readdirSync, readFileSync } from "node:fs";

/**
 * MiB of memory that a process and its descendants hold now, each page that several share counted once.
 * Only Linux tells; elsewhere NaN.
 */
export function memoryOfTree(root: number): number {
  if (process.platform !== "linux") {
    return Number.NaN;
  }
  const parents = new Map<number, number>();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    // "12 (name) S 1 …": a name may have brackets and blanks of its own.
    const [, parent] = /^.*\) \S (\d+)/s.exec(read(`/proc/${id}/stat`)) ?? [];
    parents.set(Number(id), Number(parent));
  }
  const isOfTree = (id: number | undefined): boolean =>
    id !== undefined && (id === root || isOfTree(parents.get(id)));
  const kib = [...parents.keys()].filter(isOfTree).map((id) => {
    const [, share] = /^Pss: +(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`)) ?? [];
    return Number(share ?? 0);
  });
  return kib.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Nothing of a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
