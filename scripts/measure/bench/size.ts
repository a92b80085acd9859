// `npm run measure -- size`: what our clients weigh in a bundle, and which of their files do. With `--check` it
// fails if our program is over the goal with either bundler.
import path from "node:path";
import { readRegistry } from "../../generate/registry.ts";
import { type Entry, sizeOf, withRolldown } from "../../lib/bundle.ts";
import { readCommandLine } from "../../lib/command-line.ts";
import { installTools } from "../../lib/tools.ts";
import { loadEsbuild } from "./esbuild.ts";
import { ourProgram } from "./programs.ts";
import { decimal, table } from "./table.ts";

/** Bytes, after gzip, of the program that creates a client of ours and invites. */
const GOAL = 5_200;

const { check } = readCommandLine({
  call: "npm run measure -- size",
  help: `Weighs our clients in a bundle, and says which of their files weigh what.

  npm run measure -- size
  npm run measure -- size --check   exits with 1 if our program is over the goal
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
const programs = [["", "bundler", "min", "gzip", "brotli", "goal", ""]];
for (const { bundler, cells, gzip } of ours) {
  const verdict = gzip <= GOAL ? "ok" : "over";
  programs.push([packages.join(), bundler, ...cells, decimal(GOAL), verdict]);
}

const vendors = [["", "bundler", "min", "gzip", "brotli"]];
for (const name of documents.keys()) {
  const input = path.join(repository, "packages", name, "dist/index.js");
  for (const { bundler, cells } of await sizes(input, ["@invitekit/core"])) {
    vendors.push([`@invitekit/${name}`, bundler, ...cells]);
  }
}

// Core is built into one file; its sources are what somebody can shorten.
const core = path.join(repository, "packages/core/src/index.ts");
const { bytes } = await withEsbuild({ input }, { "@invitekit/core": core });
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
const isOver = ours.some(({ gzip }) => gzip > GOAL);
process.exitCode = check && isOver ? 1 : 0;

/** With each bundler, as cells of a table too. */
async function sizes(input: string, external: readonly string[] = []) {
  const rows = Object.entries(bundlers).map(async ([bundler, bundle]) => {
    const { min, gzip, brotli } = sizeOf(await bundle({ input, external }));
    return { bundler, gzip, cells: [min, gzip, brotli].map((count) => decimal(count)) };
  });
  return Promise.all(rows);
}
