// `npm run new-vendor -- NAME [--spec FILE]`: from a document to a tested package, or nothing.

import { allOrNothing, recover, StoppedError } from "@invitekit/generator/files";
import { readRegistry } from "@invitekit/generator/registry";
import { readCommandLine } from "../lib/command-line.ts";
import { addVendor } from "./add-vendor.ts";
import { COMMAND_LINE, readOptions } from "./cli-options.ts";
import { reportFailure } from "./failure.ts";
import { nextSteps, planReport } from "./next-steps.ts";
import { planVendor } from "./plan.ts";

const options = readCommandLine(COMMAND_LINE, readOptions);
try {
  const { directory } = await readRegistry();
  if (!options.isDryRun) {
    recover(directory, "vendors");
  }
  const plan = await planVendor(options.name, options.spec);
  if (options.isDryRun) {
    process.stdout.write(planReport(plan));
  } else {
    const added = await allOrNothing(directory, "vendors", (journal, signal) =>
      addVendor(plan, journal, signal, (step) => console.log(step)),
    );
    process.stdout.write(`\n${nextSteps(plan, added)}`);
  }
} catch (error) {
  const code = reportFailure(error, "new-vendor");
  process.exitCode = error instanceof StoppedError ? error.exitCode : code;
}
