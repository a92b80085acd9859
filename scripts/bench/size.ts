// `npm run bench:size`: what the clients weigh in a bundle, beside their peers. With `--check` it fails if
// our program is over the goal with either bundler.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readRegistry } from "../generate/registry.ts";
import { installTools } from "../tools.ts";
import { type Entry, sizeOf, withRolldown } from "./bundle.ts";
import { loadEsbuild } from "./esbuild.ts";
import { decimal, table } from "./table.ts";

/** Bytes, after gzip, of the program that creates a client of ours and invites. */
const GOAL = 5_200;

const { directory: repository, documents } = await readRegistry();
const tools = installTools("size");
const withEsbuild = loadEsbuild(tools.directory);
const bundlers = {
  rolldown: withRolldown,
  esbuild: async (entry: Entry) => (await withEsbuild(entry)).code,
};

const folder = path.join(tools.directory, "programs");
const ourProgram = path.join(folder, "ours.mjs");
const ours = await sizes(ourProgram);
const programs = [["", "bundler", "min", "gzip", "brotli", "of ours", "goal", ""]];
for (const { bundler, cells, gzip } of ours) {
  const verdict = gzip <= GOAL ? "ok" : "over";
  programs.push([importedBy(ourProgram), bundler, ...cells, "", decimal(GOAL), verdict]);
}
for (const peer of readdirSync(folder).map((file) => path.join(folder, file))) {
  if (peer === ourProgram) {
    continue;
  }
  const name = importedBy(peer);
  for (const [index, { bundler, cells, gzip }] of (await sizes(peer)).entries()) {
    const times = gzip / (ours[index]?.gzip ?? Number.NaN);
    programs.push([`${name} ${tools.versions[name]}`, bundler, ...cells, `${decimal(times, 1)} ×`]);
  }
}

const vendors = [["", "bundler", "min", "gzip", "brotli"]];
for (const name of documents.keys()) {
  const input = path.join(repository, "packages", name, "dist/index.js");
  for (const { bundler, cells } of await sizes(input, ["@invitekit/core"])) {
    vendors.push([`@invitekit/${name}`, bundler, ...cells]);
  }
}

const { bytes } = await withEsbuild({ input: ourProgram });
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
process.exitCode = process.argv.includes("--check") && isOver ? 1 : 0;

/** With each bundler, as cells of a table too. */
async function sizes(input: string, external: readonly string[] = []) {
  const rows = Object.entries(bundlers).map(async ([bundler, bundle]) => {
    const { min, gzip, brotli } = sizeOf(await bundle({ input, external }));
    return { bundler, gzip, cells: [min, gzip, brotli].map((count) => decimal(count)) };
  });
  return Promise.all(rows);
}

/** The package that a program is about. */
function importedBy(program: string): string {
  return /from "(.+)"/.exec(readFileSync(program, "utf8"))?.[1] ?? "";
}
