// `npm run lint -- workflows`: GitHub's own checker, and rules of safety that it doesn't know.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readCommandLine } from "../lib/command-line.ts";
import { installTools } from "../lib/tools.ts";
import { readWorkflows } from "../repository/workflow.ts";
import { safetyProblems } from "./workflows/safety.ts";

readCommandLine({
  call: "npm run lint -- workflows",
  help: "Checks the workflows, by GitHub's own checker and by rules of safety.\n",
});
const repository = path.join(import.meta.dirname, "../..");
const workflows = readWorkflows(repository);
const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.join(repository, "package.json"), "utf8"),
);

const { directory } = installTools("workflows");
const output = execFileSync(
  process.execPath,
  [path.join(directory, "check.mjs"), ...workflows.map(({ file }) => file)],
  { cwd: repository, encoding: "utf8" },
);
const problems = [
  ...output.split("\n").filter((line) => line !== ""),
  ...workflows.flatMap((workflow) => safetyProblems(workflow, Object.keys(manifest.scripts))),
];
for (const problem of problems) {
  console.error(problem);
}
console.log(`${workflows.length} workflows, ${problems.length} problems`);
process.exitCode = problems.length > 0 || workflows.length === 0 ? 1 : 0;
