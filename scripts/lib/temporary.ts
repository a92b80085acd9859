import {
  type DisposableTempDir,
  mkdtempDisposableSync,
  mkdtempSync,
  realpathSync,
  rmSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

/** A directory that is gone at the end of the block: `using directory = temporaryDirectory("pack")`. */
export function temporaryDirectory(name: string): DisposableTempDir {
  return mkdtempDisposableSync(path.join(realpathSync(os.tmpdir()), `invitekit-${name}-`));
}

/**
 * Gives a command its own temporary directory, in which all that it and its children make
 * meanwhile lies too. It is gone when the command ends, also by Ctrl-C.
 */
export function ownTemporaryDirectory(command: string): string {
  // Real, since some tools compare paths.
  const parent = realpathSync(os.tmpdir());
  const directory = mkdtempSync(path.join(parent, `invitekit-${command}-`));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) {
    process.env[name] = directory;
  }
  process.on("exit", () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));
  process.on("SIGINT", () => process.exit(130));
  process.on("SIGTERM", () => process.exit(143));
  return directory;
}
