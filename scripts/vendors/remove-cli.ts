// `npm run remove-vendor -- NAME`: takes back what `npm run new-vendor` did, and what came of it.

import { allOrNothing, recover, StoppedError } from "@invitekit/generator/files";
import { readRegistry } from "@invitekit/generator/registry";
import { readCommandLine } from "../lib/command-line.ts";
import { oneName } from "./cli-options.ts";
import { reportFailure } from "./failure.ts";
import { removeVendor } from "./remove-vendor.ts";

const name = readCommandLine(
  {
    call: "npm run remove-vendor --",
    help: `Removes a vendor: its document, its package, and its entries in redocly.yaml, README.md,
specs/README.md, package-lock.json and .changeset. If anything fails, everything stays as it was.

  npm run remove-vendor -- NAME
`,
    takesWords: true,
  },
  ({ positionals }) => oneName(positionals),
);
try {
  const { directory } = await readRegistry();
  recover(directory, "vendors");
  await allOrNothing(directory, "vendors", (journal, signal) =>
    removeVendor(name, journal, signal),
  );
  console.log(`${name} was removed. \`git status\` shows what to commit.`);
} catch (error) {
  const code = reportFailure(error, "remove-vendor");
  process.exitCode = error instanceof StoppedError ? error.exitCode : code;
}
