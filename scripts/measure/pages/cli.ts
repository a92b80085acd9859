// `npm run measure -- pages`: draws the pages from docs/measures. Nothing is measured.
import { writeFileSync } from "node:fs";
import { relativePath } from "@invitekit/generator/document";
import { findChanges } from "@invitekit/generator/files";
import { readCommandLine } from "../../lib/command-line.ts";
import { readMeasures } from "./measures.ts";
import { drawPages } from "./pages.ts";

const { check } = readCommandLine({
  call: "npm run measure -- pages",
  help: `Draws the pages in docs from the measurements in docs/measures/*.json. Measures nothing.

  npm run measure -- pages
  npm run measure -- pages --check   writes nothing; exits with 1 and names each page that would change
`,
  options: { check: { type: "boolean" } },
}).values;
const changes = await findChanges(drawPages(readMeasures()));
for (const { path: file, content = "", kind } of changes) {
  console.log(`${relativePath(file)} ${check ? kind : "written"}`);
  if (!check) {
    writeFileSync(file, content);
  }
}
if (check && changes.length > 0) {
  console.error("A page in docs is out of date: run `npm run measure -- pages`.");
  process.exitCode = 1;
}
