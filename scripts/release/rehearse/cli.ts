import { existsSync } from "node:fs";
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
// This process speaks only to this machine, and past every proxy: `scripts/run.mjs` has seen to that.
const repository = path.join(import.meta.dirname, "../../..");
// With npm's own settings, which may be needed to install anything here. From then on none is read.
const { directory: tools } = installTools("registry");
// The oldest Node that the generator promises, where there is a binary of it, and the newest long-lived one.
const oldest = path.join(
  tools,
  `node_modules/node-20.19-${process.platform}-${process.arch}/bin/node`,
);
const nodes = [...(existsSync(oldest) ? [oldest] : []), process.execPath];
ownTemporaryDirectory("rehearse");
const sandbox = createSandbox();

const print = (text: string) => process.stdout.write(text);
try {
  const start = performance.now();
  print(
    paragraph(
      "Releases the last commit to a registry of this machine, four times over, and uses what is " +
        "released. From here on nothing leaves this machine. What isn't committed isn't rehearsed.",
    ),
  );
  const registry = await runStep("starting the registry", () =>
    startRegistry(path.join(tools, "serve.mjs"), sandbox),
  );
  try {
    await rehearse(repository, sandbox, registry, nodes, print);
  } finally {
    await registry.close();
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  print(
    `\n${paragraph(
      "Every client was installed by its name, as it was built, with core and what that needs, and " +
        "invited; the lint rules were, and found what they should; clients that the generator made " +
        "compiled, and invited. A vendor's change released only its client, a fix of core reached " +
        "users whose clients stayed as they were, the generator asked for the core that it needs, " +
        `and no version can be published twice. ${seconds} seconds.`,
    )}`,
  );
} catch (error) {
  if (!(error instanceof StepError)) {
    throw error;
  }
  console.error(`\nThe rehearsal failed while ${error.step}:\n${error.message}`);
  process.exitCode = 1;
}
