import path from "node:path";
import { readCommandLine } from "../../lib/command-line.ts";
import { createSandbox } from "../../lib/sandbox.ts";
import { runStep, StepError } from "../../lib/step.ts";
import { ownTemporaryDirectory } from "../../lib/temporary.ts";
import { paragraph } from "../../lib/terminal.ts";
import { installTools } from "../../lib/tools.ts";
import { startRegistry } from "./local-registry.ts";
import { rehearse } from "./rehearsal.ts";

readCommandLine({
  call: "npm run release -- rehearse",
  help: "Releases the last commit to a registry of this machine, and uses what is released.\n",
});
// This process speaks to this machine alone, and past every proxy: `scripts/run.mjs` has seen to that.
const repository = path.join(import.meta.dirname, "../../..");
// With npm's own settings, which may be needed to install anything here. From then on none is read.
const { directory: tools } = installTools("registry");
ownTemporaryDirectory("rehearse");
const sandbox = createSandbox();

const print = (text: string) => process.stdout.write(text);
try {
  const start = performance.now();
  print(
    paragraph(
      "Releases the last commit to a registry of this machine, three times over, and uses what is " +
        "released. From here on nothing leaves this machine. What isn't committed isn't rehearsed.",
    ),
  );
  const registry = await runStep("starting the registry", () =>
    startRegistry(path.join(tools, "serve.mjs"), sandbox),
  );
  try {
    await rehearse(repository, sandbox, registry, print);
  } finally {
    await registry.close();
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  print(
    `\n${paragraph(
      "Every client was installed by its name, as it was built, with core and what that needs, and " +
        "invited; the lint rules were, and found what they should. A vendor's change released its " +
        "client alone, a fix of core reached a user whose client stayed as it was, and no version " +
        `can be published twice. ${seconds} seconds.`,
    )}`,
  );
} catch (error) {
  if (!(error instanceof StepError)) {
    throw error;
  }
  console.error(`\nThe rehearsal failed while ${error.step}:\n${error.message}`);
  process.exitCode = 1;
}
