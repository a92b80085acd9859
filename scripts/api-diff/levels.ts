import type { Requirement } from "./change.ts";

/** What an entry of oasdiff's changelog means to a caller. */
export function requirementOf(_id: string, level: number): Requirement {
  return level > 1 ? "major" : "minor";
}
