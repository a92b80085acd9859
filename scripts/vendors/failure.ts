import { DocumentError, UsageError } from "@invitekit/generator/document";

/** Says why a command couldn't do its work, and returns how it exits. */
export function reportFailure(error: unknown, command: string): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nSee \`npm run ${command} -- --help\`.`);
    return 2;
  }
  if (error instanceof DocumentError) {
    console.error(`${error.message}\nNothing was written.`);
    return 1;
  }
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
}
