// `npm run measure -- size`: what our clients weigh in a bundle, and which of their files do. With `--check` it
// fails if our program is over its budget with either bundler.
import path from "node:path";
import { readRegistry } from "@invitekit/generator/registry";
import { CORE_ENTRIES, type Entry, sizeOf, withRolldown } from "../../lib/bundle.ts";
import { readCommandLine } from "../../lib/command-line.ts";
import { installTools } from "../../lib/tools.ts";
import { PROGRAM_BYTES } from "./budget.ts";
import { loadEsbuild } from "./esbuild.ts";
import { ourProgram } from "./programs.ts";
import { decimal, table } from "./table.ts";

const { check } = readCommandLine({
  call: "npm run measure -- size",
  help: `Weighs our clients in a bundle, and prints what each of their files weighs.

  npm run measure -- size
  npm run measure -- size --check   exits with 1 if our program is over its budget
`,
  options: { check: { type: "boolean" } },
}).values;
const { directory: repository, documents } = await readRegistry();
const tools = installTools("size");
const withEsbuild = loadEsbuild(tools.directory);
const bundlers = {
  rolldown: withRolldown,
  esbuild: async (entry: Entry) => (await withEsbuild(entry)).code,
};

const { directory: folder, packages } = ourProgram();
const input = path.join(folder, "invite.ts");
const ours = await sizes(input);
const programs = [["", "bundler", "min", "gzip", "brotli", "budget", ""]];
for (const { bundler, cells, gzip } of ours) {
  const verdict = gzip <= PROGRAM_BYTES ? "ok" : "over";
  programs.push([packages.join(), bundler, ...cells, decimal(PROGRAM_BYTES), verdict]);
}

const vendors = [["", "bundler", "min", "gzip", "brotli"]];
for (const name of documents.keys()) {
  const input = path.join(repository, "packages", name, "dist/index.js");
  for (const { bundler, cells } of await sizes(input, CORE_ENTRIES)) {
    vendors.push([`@invitekit/${name}`, bundler, ...cells]);
  }
}

// Core is built into two files; its sources are what somebody can shorten.
const core = path.join(repository, "packages/core/src");
const { bytes } = await withEsbuild(
  { input },
  {
    "@invitekit/core": path.join(core, "index.ts"),
    "@invitekit/core/exports": path.join(core, "exports.ts"),
  },
);
const files = [...bytes]
  .sort(([, one], [, other]) => other - one)
  .map(([file, count]) => [path.relative(repository, file), decimal(count)]);

console.log(`
A program that invites, in bytes

${table(programs)}

What each client adds to core, in bytes

${table(vendors)}

What the program's files weigh, in minified bytes (esbuild)

${table(files)}
`);
const isOver = ours.some(({ gzip }) => gzip > PROGRAM_BYTES);
process.exitCode = check && isOver ? 1 : 0;

/** With each bundler, as cells of a table too. */
async function sizes(input: string, external: readonly string[] = []) {
  const rows = Object.entries(bundlers).map(async ([bundler, bundle]) => {
    const { min, gzip, brotli } = sizeOf(await bundle({ input, external }));
    return { bundler, gzip, cells: [min, gzip, brotli].map((count) => decimal(count)) };
  });
  return Promise.all(rows);
}
