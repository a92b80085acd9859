import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { WantedFile } from "@invitekit/generator/files";
import { UNRELEASED } from "@invitekit/generator/registry";
import type { Vendor } from "./vendor.ts";

/**
 * What has to wait in `.changeset` for a vendor's first release. A pending major of core names every
 * package that depends on it, so it names this one too; before core's own first release that is all.
 */
export function addChangeset(repository: string, vendor: Vendor, title: string): WantedFile[] {
  const { name, packageName, core } = vendor;
  const majors = pending(repository).filter(
    ({ content }) => bumps(content).get(core.name) === "major",
  );
  const named = majors.map(({ path: file, content }) => ({
    path: file,
    content: content.replace(/\n---\n/, `\n"${packageName}": major\n---\n`),
  }));
  if (core.version === UNRELEASED && named.length > 0) {
    return named;
  }
  const content = `---\n"${packageName}": major\n---\n\nFirst release: a typed client for ${title}.\n`;
  const own = path.join(repository, `.changeset/${name}-first-release.md`);
  return [...named, { path: own, content }];
}

/** Takes a vendor out of each pending changeset; one that names nothing else goes. */
export function removeChangeset(repository: string, { packageName }: Vendor): WantedFile[] {
  const named = pending(repository).filter(({ content }) => bumps(content).has(packageName));
  return named.map(({ path: file, content }) => {
    if (bumps(content).size === 1) {
      return { path: file };
    }
    const line = new RegExp(`^["']?${packageName}["']?:.*\n`, "m");
    return { path: file, content: content.replace(line, "") };
  });
}

function pending(repository: string): { path: string; content: string }[] {
  const files = globSync(".changeset/*.md", { cwd: repository });
  return files.sort().map((each) => {
    const file = path.join(repository, each);
    return { path: file, content: readFileSync(file, "utf8") };
  });
}

/** How the version of each package moves that a changeset names. */
function bumps(content: string): ReadonlyMap<string, string> {
  const [, head = ""] = /^---\n([\s\S]*?)\n---\n/.exec(content) ?? [];
  const lines = head.matchAll(/^["']?([^"':\s]+)["']?:\s*(\w+)/gm);
  return new Map([...lines].map(([, name = "", type = ""]) => [name, type]));
}
