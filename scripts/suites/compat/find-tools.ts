import { isCi } from "../../lib/ci.ts";
import { installTools, readTools, type Tools } from "../../lib/tools.ts";

/** Tools that tests need, and why they are missing if they can't be installed. */
export interface FoundTools extends Tools {
  /** What a test that is skipped says. */
  readonly missing?: string;
}

/** Installs a folder of `tools`. Where that can't be done, on a train perhaps, its tests are skipped; CI fails. */
export function findTools(group: string): FoundTools {
  try {
    return installTools(group);
  } catch (error) {
    if (isCi()) {
      throw error;
    }
    return { ...readTools(group), missing: `tools/${group} can't be installed` };
  }
}
