// `npm run lint -- specs` runs `redocly lint`, whose options it takes. Where a document is no YAML, Redocly
// says so on stderr alone, whatever the format: for GitHub that becomes an annotation of its line, too.
import { spawn } from "node:child_process";
import path from "node:path";

const REDOCLY = path.join(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");

/** What Redocly says of each document that it can't parse. */
const UNREADABLE = /^ *- (.+) in "(.+)" \((\d+):(\d+)\)$/gm;

const parameters = process.argv.slice(2);
const isForGitHub = parameters.some((each) => /^(--format=)?github-actions$/.test(each));
const child = spawn(process.execPath, [REDOCLY, "lint", ...parameters], {
  // A terminal is left to Redocly, which colours what it says there.
  stdio: ["inherit", "inherit", isForGitHub ? "pipe" : "inherit"],
});
let complaints = "";
child.stderr?.setEncoding("utf8").on("data", (text: string) => {
  process.stderr.write(text);
  complaints += text;
});
child.on("close", (code) => {
  for (const [, reason, file = "", line, column] of complaints.matchAll(UNREADABLE)) {
    const place = `file=${path.relative("", file)},line=${line},col=${column}`;
    console.log(`::error title=No YAML,${place}::${reason}`);
  }
  process.exitCode = code ?? 1;
});
