import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../lib/run.ts";
import { inspectInstalled } from "./inspect.ts";
import { localNpm } from "./npm.ts";
import type { Release, Stage } from "./release.ts";

const RULES = "@invitekit/redocly-rules";

const UNNAMED_SERVER = `openapi: 3.1.0
info: { title: Users, version: "1" }
servers: [{ url: "https://api.example.com" }]
paths: {}
`;

/**
 * Installs the lint rules by their name, as a team would that has documents of its own, looks at what
 * is installed, and lints with it. Resolves with what was found, for people.
 */
export async function lintElsewhere(
  { sandbox, registry, repository, invitations }: Stage,
  { tarballs }: Release,
): Promise<string> {
  const directory = path.join(sandbox.directory, "consumers", "linter");
  mkdirSync(directory, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(directory, name), text);
  write("package.json", JSON.stringify({ name: "linter", private: true }));
  write("redocly.yaml", `plugins: ["${RULES}"]\nextends: [invitekit/recommended]\n`);
  write("unnamed-server.yaml", UNNAMED_SERVER);
  await localNpm(registry.url, [RULES], sandbox)(directory, "install", RULES);
  const { versions, files } = inspectInstalled(directory, registry.url, repository, tarballs);

  const lint = (...documents: string[]) => {
    const redocly = path.join(repository, "node_modules/@redocly/cli/bin/cli.js");
    const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const env = { ...sandbox.environment, ...quiet };
    return run(process.execPath, [redocly, "lint", ...documents], { cwd: directory, env });
  };
  await lint(...invitations.map(({ vendor }) => vendor.spec));
  const complaint = await lint("unnamed-server.yaml").then(
    () => "nothing",
    (error: Error) => error.message,
  );
  if (!complaint.includes("invitekit/server-named")) {
    throw new Error(`A server without a name must be a problem, but Redocly said: ${complaint}`);
  }
  const count = Object.keys(versions).length;
  return `${RULES}@${versions[RULES]}: ${count} package, ${files} files as built, and it lints`;
}
