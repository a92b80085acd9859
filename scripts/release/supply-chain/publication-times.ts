import path from "node:path";
import { npmView } from "../npm-view.ts";

/** When each version of a package was published. */
export type Times = Readonly<Record<string, string>>;

// Each is a separate npm, which needs most of its second to start.
const AT_ONCE = 4;

/** What the registry says about each package; about one that it doesn't know, nothing. */
export async function publicationTimes(names: readonly string[]): Promise<Map<string, Times>> {
  // In a workspace npm would ask for each of them.
  const root = path.join(import.meta.dirname, "../../..");
  // Two lockfiles, or two versions, may name the same package.
  const waiting = [...new Set(names)];
  const found = new Map<string, Times>();
  const lookUp = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      found.set(name, ((await npmView(name, "time", root)) ?? {}) as Times);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lookUp));
  return found;
}
