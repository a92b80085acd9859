import { machineList } from "../machine.ts";
import type { InstallMeasure } from "./install-measure.ts";
import { bundleTable, importTable, installTable, overview, typeCheckTable } from "./tables.ts";

/** The whole of docs/benchmarks.md. */
export function benchmarksPage(measure: InstallMeasure): string {
  const { programs, machine, rounds } = measure;
  return `<!-- Drawn by \`npm run measure -- pages\` from docs/measures/install.json, which \`npm run measure -- install\` writes. Don't edit either. -->

# Benchmarks

What a client weighs, and what it costs before its first call: in a bundle, on the disk, at start-up, in the compiler. The program is the same for each: it creates the client with a token, invites one person, and returns the id. All were measured in one run, each in a project of its own.

\`\`\`sh
npm ci && npm run measure -- install
\`\`\`

That installs the peers in \`tools/programs\` and writes this file. Before a program is measured, it must send the whole invitation once to a server on this machine, return the right id, and fail if the server refuses it. Nothing is sent to a vendor.

${machineList(machine)}

${overview(programs)}

In brackets: how many times ours. The bundle is esbuild's, after gzip.

These figures don't show what a client does when something fails, and a client that does less is smaller. For that, see [reliability](reliability.md). \`npm run measure -- call\` measures the cost of a call.

## The programs

${programs.map(({ title, about }) => `- ${title}: ${about}`).join("\n")}

Their sources are \`tools/programs/*/invite.ts\`. Each run generates the generated clients again, by the generator's own command, from the document of our client, with the generator's defaults except for what the list says.

## Bundle

${bundleTable(programs)}

Bytes of one file for browsers; gzip at level 9, brotli at 11, which are the highest. It contains what the program reaches, as far as the bundler can see: with an SDK whose methods hang on one object, that is the whole API.

## Installed

${installTable(programs)}

What \`npm install\` of the run-time dependencies puts into the node_modules of a new project: the sizes of the files, not the blocks of a disk. Most of a package is often declarations, source maps and sources, which no program loads. Generated code is in your own repository instead, where you keep and review it. Its generator is installed where you develop, and not counted.

## Cold import

${importTable(measure)}

CPU time of \`import()\` of the compiled program, unbundled, in a new process, without the start of Node itself; the median of ${rounds.imports} rounds, and what the middle half of them lies between. Each round imports every program once, in changing order. The empty module is the lower limit of what can be measured. More files take longer, and so does a module that touches \`fetch\` or \`Request\` when it is loaded, which Node then loads too; others pay for that with their first call.

## Type check

${typeCheckTable(programs)}

\`tsc --noEmit --extendedDiagnostics\` of only the program, with \`strict\` and \`skipLibCheck\`, as \`tsc --init\` sets them; medians of ${rounds.typeChecks} rounds. A package has declarations, all of which are read, but only what the program uses is checked. Generated code is yours, and checked as a whole. The figures of fetch by hand are those of TypeScript's own library. The times and the memory vary from run to run, the counts don't.
`;
}
