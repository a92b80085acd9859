import path from "node:path";
import { formatProblem } from "@invitekit/generator/document";
import { counted } from "@invitekit/generator/text";
import type { Added } from "./add-vendor.ts";
import type { Plan } from "./plan.ts";

/** What a dry run prints. */
export function planReport({ vendor, repository, files, generated, description }: Plan): string {
  const paths = [
    ...files.map(({ path: file }) => path.relative(repository, file)),
    "package-lock.json",
    ...generated,
    ...["api-report.md", "tarball.txt"].map((file) => `packages/${vendor.name}/${file}`),
  ];
  return `${vendor.packageName} would be a client of ${description.document.info.title}, with ${counted(description.operations.length, "operation")}.
It would write:
${paths.map((file) => `  ${file}\n`).join("")}It would link node_modules/${vendor.packageName}, build, check types and test.
Nothing was written.
`;
}

/** What is left for people to do, once a vendor is added. */
export function nextSteps(
  { vendor: { name, packageName, prefix }, description }: Plan,
  { lint, generated: { warnings }, untested }: Added,
): string {
  const tests = `packages/${name}/test`;
  const steps = [
    lint.problems > 0
      ? `Fix what \`npx redocly lint ${name}\` reports in specs/${name}/openapi.yaml: ${counted(lint.problems, "problem")}${lint.problems > lint.first.length ? `. The first ${lint.first.length}` : ""}:\n${lint.first.map((line) => `   ${line}\n`).join("")}   Then let ${tests}/operations.test.ts call every operation: \`describeOperations("${name}", create${prefix}Client)\`.`
      : undefined,
    untested
      ? `No operation passed the mock server, so the test calls none: ${untested}`
      : undefined,
    "Write in specs/README.md where the facts in the document come from, and in README.md how many vendors there are.",
    `Add ${tests}/page-sample.test.ts and types.test.ts, as the other vendors have them.`,
    "Commit, then run `npm test`: some tests look at the last commit.",
  ].filter((step) => step !== undefined);
  const told = warnings.map((warning) => `warning: ${formatProblem(warning)}\n`).join("");
  return `${told}${packageName} is ready: ${counted(description.operations.length, "operation")}, built, type-checked and tested.

Next:
${steps.map((step, index) => `${index + 1}. ${step}\n`).join("")}
\`npm run remove-vendor -- ${name}\` removes it again.
`;
}
