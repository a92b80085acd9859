// `npm run remove-vendor -- NAME`: takes back what `npm run new-vendor` did, and what came of it.
import { parseArgs } from "node:util";
import { UsageError } from "../generate/problems.ts";
import { readRegistry } from "../generate/registry.ts";
import { allOrNothing, StoppedError } from "../lib/all-or-nothing/all-or-nothing.ts";
import { recover } from "../lib/all-or-nothing/recover.ts";
import { reportFailure } from "./failure.ts";
import { removeVendor } from "./remove-vendor.ts";

const HELP = `Removes a vendor: its document, its package, and its entries in redocly.yaml, README.md,
specs/README.md, package-lock.json and .changeset. If anything fails, everything stays as it was.

  npm run remove-vendor -- NAME
`;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) {
    throw new UsageError("Say the name of one vendor.");
  }
  const { directory } = await readRegistry();
  recover(directory, "vendors");
  await allOrNothing(directory, "vendors", (journal, signal) =>
    removeVendor(name, journal, signal),
  );
  console.log(`${name} is gone. \`git status\` shows what is to be committed.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const code = reportFailure(error, "remove-vendor");
  process.exitCode = error instanceof StoppedError ? error.exitCode : code;
}
