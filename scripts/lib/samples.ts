import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";

/** A sample of TypeScript, as it stands in a README or a doc comment. */
export interface CodeSample {
  /** File and line, for people. */
  readonly place: string;
  readonly code: string;
}

/** Every `ts` sample of the READMEs, of CONTRIBUTING and of the packages' doc comments. */
export function codeSamples(): CodeSample[] {
  const documents = globSync(["*.md", "packages/*/README.md"], { cwd: repository });
  const sources = globSync("packages/*/src/**/*.ts", { cwd: repository });
  return [
    ...documents.sort().flatMap((file) => samplesIn(file, read(file))),
    ...sources.sort().flatMap((file) => samplesInComments(file, read(file))),
  ];
}

function read(file: string): string {
  return readFileSync(path.join(repository, file), "utf8");
}

/** The samples of a Markdown text. */
export function samplesIn(file: string, text: string): CodeSample[] {
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ index, 1: code = "" }) => ({
    place: `${file}:${text.slice(0, index).split("\n").length}`,
    code,
  }));
}

/** The samples of the doc comments. */
export function samplesInComments(file: string, source: string): CodeSample[] {
  return samplesIn(file, commentsOnly(source));
}

/** The text of the doc comments, every line where it was. */
function commentsOnly(source: string): string {
  let inComment = false;
  return source
    .split("\n")
    .map((line) => {
      inComment ||= /^\s*\/\*\*/.test(line);
      const text = inComment ? line.replace(/^\s*(\/\*\*|\* ?)/, "") : "";
      if (line.includes("*/")) inComment = false;
      return text;
    })
    .join("\n");
}
