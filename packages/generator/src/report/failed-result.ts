import { DocumentError, UsageError } from "../document/problems.ts";
import { StoppedError } from "../files/all-or-nothing.ts";
import { FilesError } from "../files/files-error.ts";
import type { Result } from "./result.ts";

/** Why a run has done nothing. An error that is nobody's but the generator's is thrown on. */
export function failedResult(error: unknown): Result {
  const packages: Result["packages"] = [];
  if (error instanceof UsageError) {
    const advice = ["See `npx @invitekit/generator --help`."];
    return { packages, problems: error.problems, advice, exitCode: 2 };
  }
  if (error instanceof DocumentError) {
    return { packages, problems: error.problems, advice: ["Nothing was written."], exitCode: 1 };
  }
  // The system's own words are such as "EACCES: permission denied, open 'packages/…'".
  const isOfFiles =
    error instanceof StoppedError ||
    error instanceof FilesError ||
    (error instanceof Error && "syscall" in error);
  if (!isOfFiles) {
    throw error;
  }
  const exitCode = error instanceof StoppedError ? error.exitCode : 1;
  return { packages, problems: [{ message: error.message }], advice: [], exitCode };
}
