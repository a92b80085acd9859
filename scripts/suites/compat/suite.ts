import { mkdirSync, mkdtempDisposableSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readRegistry, registeredTargets } from "@invitekit/generator/registry";
import { withRolldown } from "../../lib/bundle.ts";
import { factoryName } from "../../repository/invitation/client.ts";
import {
  operationInput,
  pathInput,
  readInvitation,
} from "../../repository/invitation/invitation.ts";
import { type CaseName, calls } from "./conformance/calls.ts";
import type { Settings } from "./conformance/run-calls.ts";
import type { VendorFacts } from "./conformance/vendor.ts";
import type { Ending, Runtime } from "./runtimes/runtime.ts";
import { type ConformanceServer, startServer } from "./server/server.ts";

export const caseNames = Object.keys(calls) as CaseName[];

/** How to invite through each registered vendor's client. */
export async function readVendors(): Promise<VendorFacts[]> {
  const targets = registeredTargets(await readRegistry(), []);
  const invitations = await Promise.all(targets.map(readInvitation));
  return invitations.map((invitation) => ({
    name: invitation.vendor.title,
    packageName: invitation.vendor.packageName,
    factory: factoryName(invitation),
    schemes: invitation.schemes,
    operation: invitation.operation,
    method: invitation.method,
    path: invitation.path,
    operationInput: operationInput(invitation, invitation.body),
    pathInput: { ...pathInput(invitation), body: invitation.body },
  }));
}

/** What a run of the suite left to be judged. */
export interface SuiteRun {
  readonly server: ConformanceServer;
  readonly ending: Ending;
}

/** Runs the suite in a runtime with the packages that are installed in the directory. */
export async function runSuite(
  runtime: Runtime,
  program: string,
  { consumer, vendors }: { readonly consumer: string; readonly vendors: readonly VendorFacts[] },
): Promise<SuiteRun> {
  const server = await startServer(caseNames.length * vendors.length);
  using suite = mkdtempDisposableSync(path.join(consumer, "suite-"));
  const directory = suite.path;
  const temporary = path.join(directory, "temporary");
  mkdirSync(temporary);
  try {
    const { url, keepingUrl, refusingUrl, pageUrl, reported } = server;
    const start = await writeSuite(directory, { url, keepingUrl, refusingUrl, vendors });
    if (runtime.isBrowser) {
      server.publish(await withRolldown({ input: start }));
    }
    const files = { directory, start, temporary, pageUrl, reported };
    const ending = await runtime.run(program, files);
    return { server, ending };
  } finally {
    await server.close();
  }
}

async function writeSuite(directory: string, settings: Settings): Promise<string> {
  const input = path.join(import.meta.dirname, "conformance/run-calls.ts");
  writeFileSync(path.join(directory, "conformance.js"), await withRolldown({ input }));
  const names = settings.vendors.map(({ packageName }) => JSON.stringify(packageName));
  const imports = names.map((name, index) => `import * as vendor${index} from ${name};\n`);
  const packages = names.map((name, index) => `${name}: vendor${index}`);
  const program = `import { runCalls } from "./conformance.js";
${imports.join("")}
export const run = () => runCalls(${JSON.stringify(settings)}, { ${packages.join(", ")} });
`;
  writeFileSync(path.join(directory, "program.js"), program);
  const start = path.join(directory, "start.js");
  writeFileSync(start, `import { run } from "./program.js";\n\nawait run();\n`);
  return start;
}
