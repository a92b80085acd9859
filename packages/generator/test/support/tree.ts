import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

export interface WantedFile {
  readonly path: string;
  readonly content?: string;
}

/** A directory whose files a program of its own changes. */
export interface Tree {
  readonly root: string;
  at(file: string): string;
  write(file: string, content: string): void;
  link(file: string, target: string): void;
  /** Every file's content, by its name; links by where they lead. */
  look(): Record<string, string>;
  /** Runs a program, which is killed at a point if one is given. */
  run(mode: Mode, changes?: readonly WantedFile[], killAt?: number): Promise<Ended>;
}

/**
 * Changes files, is killed when they are changed or when what is hidden in a directory is removed, or only
 * brings back what a killed run left.
 */
type Mode = "change" | "change and die" | "half-remove and die" | "recover";

export interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly errors: string;
}

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) {
    rmSync(directory, { recursive: true });
  }
});

export function createTree(): Tree {
  const parent = mkdtempSync(path.join(tmpdir(), "tree-"));
  directories.push(parent);
  const root = path.join(parent, "root");
  const at = (file: string) => path.join(root, file);
  mkdirSync(root);
  return {
    root,
    at,
    write(file, content) {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), content);
    },
    link: (file, target) => symlinkSync(target, at(file)),
    look: () =>
      Object.fromEntries(
        readdirSync(root, { recursive: true })
          .map(String)
          .sort()
          .map((name) => [name, contentOf(at(name))]),
      ),
    async run(mode, changes = [], killAt = undefined) {
      const preload = killAt === undefined ? [] : ["--import", path.join(HERE, "kill-at.mjs")];
      const files = changes.map((change) => ({ ...change, path: at(change.path) }));
      const program = [...preload, path.join(HERE, "change.mjs"), root, mode];
      const env = { ...process.env, KILL_AT: `${killAt}`, CHANGES: JSON.stringify(files) };
      const child = spawn(process.execPath, program, { env });
      let errors = "";
      child.stderr.on("data", (chunk) => {
        errors += chunk;
      });
      const [code, signal] = await once(child, "close");
      return { signal, code, errors };
    },
  };
}

const HERE = import.meta.dirname;

function contentOf(file: string): string {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink()) {
    return `-> ${readlinkSync(file)}`;
  }
  return stats.isDirectory() ? "directory" : readFileSync(file, "utf8");
}
