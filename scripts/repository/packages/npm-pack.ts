import { execFileSync } from "node:child_process";

/** What `npm pack --json` says about a package. */
export interface PackedByNpm {
  readonly name: string;
  readonly filename: string;
  readonly integrity: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Packs directories as they are: no script of theirs is run. */
export function npmPack(
  directories: readonly string[],
  destination: string,
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): PackedByNpm[] {
  const parameters = ["pack", "--json", "--ignore-scripts", "--pack-destination", destination];
  const output = execFileSync("npm", [...parameters, ...directories], {
    ...options,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return Object.values(JSON.parse(output));
}
