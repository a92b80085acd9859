import { writeFileSync } from "node:fs";
import path from "node:path";
import { npmInstall } from "../../lib/npm-install.ts";
import { temporaryDirectory } from "../../lib/temporary.ts";
import type { Tarball } from "./pack.ts";

/** A throw-away project of somebody who uses the packages. */
export interface Consumer extends Disposable {
  /** Outside the repository, so that nothing of it is found from there. */
  readonly directory: string;
  remove(): void;
}

/** What a consumer installs from a registry. */
export interface Registered {
  readonly dependencies: Readonly<Record<string, string>>;
  /** The text of a lockfile that has their versions, and those of what they need, among others. */
  readonly lockfile?: string;
}

/** Installs packed packages, from their tarballs, and others in a new project of ES modules. */
export function createConsumer(
  tarballs: readonly Pick<Tarball, "name" | "file">[],
  { dependencies: others, lockfile }: Registered = { dependencies: {} },
  env?: NodeJS.ProcessEnv,
): Consumer {
  using stack = new DisposableStack();
  const directory = stack.use(temporaryDirectory("consumer")).path;
  const packed = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]));
  const dependencies = { ...others, ...packed };
  writeFileSync(
    path.join(directory, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module", dependencies }),
  );
  if (lockfile !== undefined) {
    writeFileSync(path.join(directory, "package-lock.json"), lockfile);
  }
  // As npm does by itself, so that an install script that a package brings would run, and be seen.
  npmInstall(["install"], directory, env);
  // From here on the caller removes it.
  const kept = stack.move();
  const remove = () => kept.dispose();
  return { directory, remove, [Symbol.dispose]: remove };
}
