import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DocumentError } from "@invitekit/generator/document";
import { ToolError } from "../../../lib/tool-error.ts";
import type { DocumentFile } from "./document.ts";
import { findOasdiff } from "./find-oasdiff.ts";

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

/** All that oasdiff sees of the difference between two documents. One that it can't read is a DocumentError. */
export async function changelog(base: DocumentFile, head: DocumentFile): Promise<Entry[]> {
  const program = findOasdiff();
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
    const { code, stderr, message } = error as Error & { code?: unknown; stderr?: string };
    if (code === "ENOENT" || code === "EACCES") {
      throw new ToolError(`oasdiff can't be started from ${program} (${code}).`);
    }
    const text = (stderr || message).trim().replace(/^Error: /, "");
    const told = text.replaceAll(base.path, base.title).replaceAll(head.path, head.title);
    throw new DocumentError([{ message: `oasdiff: ${told}` }]);
  }
}
