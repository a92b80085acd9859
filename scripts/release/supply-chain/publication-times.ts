import { execFileSync } from "node:child_process";
import path from "node:path";

/** When each version of a package was published. */
export type Times = Readonly<Record<string, string>>;

const AT_ONCE = 16;

/** What the registry tells of each package; of one that it doesn't know, nothing. */
export async function publicationTimes(names: readonly string[]): Promise<Map<string, Times>> {
  const registry = configuredRegistry();
  // Two lockfiles, or two versions, may name the same package.
  const waiting = [...new Set(names)];
  const found = new Map<string, Times>();
  const lookUp = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      found.set(name, await timesOf(registry, name));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lookUp));
  return found;
}

/** Asked for without `npm view`, which takes half a second each. */
async function timesOf(registry: string, name: string): Promise<Times> {
  const response = await fetch(`${registry}/${name.replace("/", "%2f")}`);
  if (response.status === 404) {
    return {};
  }
  if (!response.ok) {
    throw new Error(`The registry answers ${response.status} for ${name}`);
  }
  const { time = {} } = (await response.json()) as { readonly time?: Times };
  return time;
}

function configuredRegistry(): string {
  return execFileSync("npm", ["config", "get", "registry"], {
    // In a workspace npm refuses to answer.
    cwd: path.join(import.meta.dirname, "../../.."),
    encoding: "utf8",
    shell: process.platform === "win32",
  })
    .trim()
    .replace(/\/$/, "");
}
