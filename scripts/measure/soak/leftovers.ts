import { setTimeout } from "node:timers/promises";

const TURNS = 20;
const TURN_MS = 50;

/** Handles that hold the process, but for those that it had before. Sockets get a moment to end. */
export async function findLeftovers(before: readonly string[]): Promise<string[]> {
  let left: string[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    left = without(process.getActiveResourcesInfo(), before);
    if (left.length === 0) {
      return [];
    }
    await setTimeout(TURN_MS);
  }
  return left;
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...all];
  for (const each of some) {
    const index = rest.indexOf(each);
    if (index >= 0) {
      rest.splice(index, 1);
    }
  }
  return rest;
}
