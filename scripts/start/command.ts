import type { MockServer } from "@invitekit/testing/mock-server";
import { StepError } from "../lib/step.ts";
import { WIDTH, wrap } from "../lib/terminal.ts";
import { runQuickstart } from "./quickstart.ts";

/**
 * The command line of `npm start`. Resolves with its exit code. Everything runs in this process and
 * writes no file: Ctrl-C ends it and leaves nothing behind.
 */
export async function quickstart(): Promise<number> {
  const servers: MockServer[] = [];
  try {
    await runQuickstart(servers, (text) => process.stdout.write(text));
    return 0;
  } catch (error) {
    if (!(error instanceof StepError)) {
      throw error;
    }
    reportFailure(error, servers);
    return 1;
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

function reportFailure(error: StepError, servers: readonly MockServer[]): void {
  const complaints = servers
    .flatMap((server) => server.complaints)
    .filter((complaint) => !error.message.includes(complaint));
  const lines = [...error.message.split("\n"), ...complaints.map((each) => `mock server: ${each}`)];
  console.error(`\nThe quickstart failed while ${error.step}:`);
  for (const line of lines.flatMap((each) => wrap(each, WIDTH - 2))) {
    console.error(`  ${line}`);
  }
}
