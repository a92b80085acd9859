import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdtempSync,
  rmSync,
  utimesSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

/** Remembers what was there, to bring it back. */
export interface Journal {
  /** Before a file, a link or a directory is made, changed or removed. */
  keep(file: string): void;
  /** Before files may come into a directory that only gains files, such as a cache. */
  keepNames(directory: string): void;
  /** Brings everything back, the last first. Says what it could not bring back. */
  undo(): string[];
  /** Forgets all. */
  close(): void;
}

export function createJournal(): Journal {
  const backups = mkdtempSync(path.join(os.tmpdir(), "invitekit-journal-"));
  const entries: { readonly file: string; readonly restore: () => void }[] = [];
  return {
    keep(file) {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (stats === undefined) {
        entries.push({ file, restore: () => remove(file) });
        return;
      }
      const backup = path.join(backups, String(entries.length));
      copy(file, backup);
      entries.push({
        file,
        restore() {
          remove(file);
          copy(backup, file);
          if (!stats.isSymbolicLink()) {
            chmodSync(file, stats.mode);
            utimesSync(file, stats.atime, stats.mtime);
          }
        },
      });
    },
    keepNames(directory) {
      if (!existsSync(directory)) {
        this.keep(directory);
        return;
      }
      const before = new Set(globSync("**", { cwd: directory }));
      const restore = () => {
        for (const name of globSync("**", { cwd: directory })) {
          if (!before.has(name)) {
            remove(path.join(directory, name));
          }
        }
      };
      entries.push({ file: directory, restore });
    },
    undo() {
      return entries
        .splice(0)
        .reverse()
        .flatMap(({ file, restore }) => {
          try {
            restore();
            return [];
          } catch (error) {
            // The others are brought back all the same.
            return [`${file}: ${(error as Error).message}`];
          }
        });
    },
    close() {
      rmSync(backups, { recursive: true, force: true });
    },
  };
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

function remove(file: string): void {
  rmSync(file, { recursive: true, force: true, maxRetries: 3 });
}
