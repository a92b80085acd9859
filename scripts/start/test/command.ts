import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Ran, runHere } from "@invitekit/test-servers";
import { onTestFinished } from "vitest";
import { quickstart } from "../command.ts";

export const ROOT = path.join(import.meta.dirname, "../../..");
const CLI = path.join(ROOT, "scripts/start/cli.ts");

export interface CommandOptions {
  /** Where the registry is looked for. */
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** JavaScript that runs in the command's process first. */
  readonly preload?: string;
}

export interface Result {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

export interface Command {
  readonly child: ChildProcess;
  readonly result: Promise<Result>;
  /** Resolves with the output when the pattern matches it. */
  until(pattern: RegExp): Promise<string>;
}

/** Starts the real command, in a process group of its own as a shell does. */
export function startQuickstart(options: CommandOptions = {}): Command {
  const { directory = ROOT, environment = {}, preload = "" } = options;
  // Node takes a CI for a terminal without colours.
  const { CI: _, FORCE_COLOR: __, NO_COLOR: ___, NODE_OPTIONS: ____, ...inherited } = process.env;
  const source = `data:text/javascript,${encodeURIComponent(preload)}`;
  const child = spawn(process.execPath, ["--import", source, CLI], {
    cwd: directory,
    env: { ...inherited, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const text = { output: "", errors: "" };
  const append = (key: keyof typeof text) => (chunk: Buffer) => {
    text[key] += chunk;
    child.emit("text");
  };
  child.stdout.on("data", append("output"));
  child.stderr.on("data", append("errors"));
  const result = new Promise<Result>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, ...text }));
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await result;
  });

  function until(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const check = () => pattern.test(text.output) && resolve(text.output);
      check();
      child.on("text", check);
      child.once("close", () => reject(new Error(`It ended first: ${text.output}${text.errors}`)));
    });
  }

  return { child, result, until };
}

/** Runs the command in this process, where what the process does isn't what is tested. */
export function quickstartHere(directory: string = ROOT): Promise<Ran> {
  return runHere(quickstart, [], { directory });
}

export function createDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "quickstart-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** A directory that registers these documents, each as `NAME/openapi.yaml`. */
export function createRegistry(documents: Readonly<Record<string, string>>): string {
  const directory = createDirectory();
  const apis = Object.entries(documents).map(([name, document]) => {
    mkdirSync(path.join(directory, name));
    writeFileSync(path.join(directory, name, "openapi.yaml"), document);
    const settings = `{ output: packages/${name}, name: "@invitekit/${name}" }`;
    return `  ${name}: { root: ${name}/openapi.yaml, x-invitekit: ${settings} }\n`;
  });
  writeFileSync(path.join(directory, "redocly.yaml"), `apis:\n${apis.join("")}`);
  return directory;
}

/** A registered document of this repository. */
export function readDocument(specLabel: string): string {
  return readFileSync(path.join(ROOT, specLabel), "utf8");
}
