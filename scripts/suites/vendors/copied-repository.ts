import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect } from "vitest";
import { copyRepository } from "../../lib/copy-repository.ts";
import { PETS } from "../../lib/pets.ts";
import { installTools } from "../../lib/tools.ts";

/** What a program printed, and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the repository, built, in which vendors come and go. */
export interface CopiedRepository {
  /** For what is beside the copy. */
  readonly scratch: string;
  readonly copy: string;
  /** A document, as somebody else writes one. */
  readonly spec: string;
  /** Of the programs that are started; as in a shell of a person's, with nothing of vitest's. */
  readonly environment: NodeJS.ProcessEnv;
  read(file: string): string;
  add(...args: string[]): Ended;
  remove(name: string): Ended;
  command(name: string, ...args: string[]): Ended;
  /** Starts an addition as npm does, in its own process group. */
  start(...args: string[]): ChildProcessWithoutNullStreams;
  /** Every file, its mode and its content, or where it leads; caches aside, but for their names. */
  look(): Readonly<Record<string, string>>;
  /** What isn't a cache: an addition that works fills these, as every command does. */
  lasting(): Readonly<Record<string, string>>;
  close(): void;
}

export async function createCopy(): Promise<CopiedRepository> {
  const scratch = mkdtempSync(path.join(tmpdir(), "new-vendor-"));
  const copy = path.join(scratch, "copy");
  const at = (file: string) => path.join(copy, file);
  const spec = path.join(scratch, "pets.json");
  const environment: NodeJS.ProcessEnv = {
    ...Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(VITEST|NODE_ENV|TEST|INIT_CWD)/.test(name),
      ),
    ),
    DO_NOT_TRACK: "1",
    // The same command starts dozens of times. Compiled, it loads in half the time.
    NODE_COMPILE_CACHE: path.join(scratch, "compiled"),
  };

  function options() {
    const tools = at("node_modules/.bin");
    const PATH = [tools, environment.PATH].join(path.delimiter);
    return { cwd: copy, env: { ...environment, PATH } };
  }

  function command(name: string, ...args: string[]): Ended {
    const program = name === "node" ? process.execPath : name;
    return spawnSync(program, args, { ...options(), encoding: "utf8" });
  }

  const gitStatus = () => command("git", "status", "--porcelain", "--ignored").stdout;

  function look(): Readonly<Record<string, string>> {
    const names = globSync("**", { cwd: copy, exclude: [".git"] }).filter(
      (name) => !name.startsWith("tools/api-report/node_modules/"),
    );
    return Object.fromEntries([
      ["git status", gitStatus()],
      ...names.sort().map((name) => [name, fingerprint(at(name))]),
    ]);
  }

  writeFileSync(spec, JSON.stringify(PETS));
  await copyRepository(repository, copy, process.env);
  const { directory } = installTools("api-report");
  symlinkSync(path.join(directory, "node_modules"), at("tools/api-report/node_modules"));
  // `npm run suite -- vendors` has just built the same files. A work tree's cache is elsewhere.
  const cache = path.join(repository, ".turbo/cache");
  if (existsSync(cache)) {
    cpSync(cache, at(".turbo/cache"), { recursive: true });
  }
  // What an undo must not touch.
  appendFileSync(at("README.md"), "\nSomething unfinished.\n");
  writeFileSync(at("notes.txt"), "Mine.");
  const { status, stderr } = command("node", "scripts/run.mjs", "turbo", "run", "build");
  expect(stderr + status).toMatch(/0$/);

  return {
    ...{ scratch, copy, spec, environment, command, look },
    read: (file) => readFileSync(at(file), "utf8"),
    add: (...args) => command("node", at("scripts/vendors/cli.ts"), ...args),
    remove: (name) => command("node", at("scripts/vendors/remove-cli.ts"), name),
    start(...args) {
      const wrapped = [at("scripts/run.mjs"), "node", at("scripts/vendors/cli.ts"), ...args];
      return spawn(process.execPath, wrapped, { ...options(), detached: true });
    },
    lasting() {
      const isCache =
        /^(|.*\/)\.turbo(\/|$)|^node_modules\/\.(vitest-)?cache|-results\.json$|^git status$/;
      const status = gitStatus().split("\n");
      return Object.fromEntries([
        ...Object.entries(look()).filter(([name]) => !isCache.test(name)),
        [
          "git status",
          status.filter((line) => !/-results\.json$|\.turbo\/$/.test(line)).join("\n"),
        ],
      ]);
    },
    close: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function fingerprint(file: string): string {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink()) return `-> ${readlinkSync(file)}`;
  if (stats.isDirectory()) return "directory";
  const hash = createHash("sha1").update(readFileSync(file)).digest("hex");
  return `${stats.mode.toString(8)} ${hash}`;
}
