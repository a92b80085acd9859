// `npm run new-vendor -- NAME [--spec FILE]`: from a document to a tested package, or nothing.
import { addVendor } from "./add-vendor.ts";
import { allOrNothing, StoppedError } from "./all-or-nothing.ts";
import { HELP, parseOptions } from "./cli-options.ts";
import { reportFailure } from "./failure.ts";
import { nextSteps, planReport } from "./next-steps.ts";
import { planVendor } from "./plan.ts";

async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const plan = await planVendor(options.name, options.spec);
  if (options.isDryRun) {
    process.stdout.write(planReport(plan));
    return;
  }
  const added = await allOrNothing((journal, signal) =>
    addVendor(plan, journal, signal, (step) => console.log(step)),
  );
  process.stdout.write(`\n${nextSteps(plan, added)}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const code = reportFailure(error, "new-vendor");
  process.exitCode = error instanceof StoppedError ? error.exitCode : code;
}
