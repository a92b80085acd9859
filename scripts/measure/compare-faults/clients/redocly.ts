import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryDirectory } from "../../../lib/temporary.ts";
import { type Client, outcomeOf } from "../client.ts";
import { readJson } from "../peers.ts";
import { flatfileInvitation, solvimonInvitation } from "./invitations.ts";

const require = createRequire(import.meta.url);
const repository = path.join(import.meta.dirname, "../../../..");

interface Module {
  readonly OPERATIONS: object;
  readonly createClient: (
    operations: object,
    config: object,
  ) => { inviteUser(input: object): Promise<unknown> };
}

/** What `redocly generate-client` makes of the documents that our own clients are made of. */
export async function redoclyClients(): Promise<Client[]> {
  const flatfile = await generate("flatfile");
  const solvimon = await generate("solvimon");
  const common = {
    version: String(readJson(require.resolve("@redocly/cli/package.json")).version),
    repeats:
      "none; `retry: { retries }` repeats idempotent methods, and others only with an `Idempotency-Key`",
    timeLimit: "none; `timeout` of the client or a call, body included",
    redirects: "followed, as `fetch` does; `redirect` of a call",
  };
  return [
    {
      ...common,
      name: "Redocly's client",
      credential: "bearer",
      answer: flatfileInvitation.answer,
      connect({ baseUrl: serverUrl, token, timeoutMs: timeout }) {
        const auth = { bearer: token };
        const client = flatfile.createClient(flatfile.OPERATIONS, { serverUrl, auth, timeout });
        return (email) => {
          const body = flatfileInvitation.body(email);
          const headers = { "X-Disable-Hooks": "true" };
          return outcomeOf(client.inviteUser({ body, headers }));
        };
      },
    },
    {
      ...common,
      name: "Redocly's client with `X-API-KEY`",
      credential: "own header",
      answer: solvimonInvitation.answer,
      connect({ baseUrl: serverUrl, token, timeoutMs: timeout }) {
        const auth = { apiKey: { apiKey: token } };
        const client = solvimon.createClient(solvimon.OPERATIONS, { serverUrl, auth, timeout });
        return (email) => {
          const body = solvimonInvitation.body(email);
          return outcomeOf(client.inviteUser({ path: { version: "1" }, body }));
        };
      },
    },
  ];
}

async function generate(document: string): Promise<Module> {
  using directory = temporaryDirectory("redocly-client");
  const file = path.join(directory.path, `${document}.ts`);
  const cli = require.resolve("@redocly/cli/bin/cli.js");
  const parameters = ["generate-client", document, "--output", file, "--import-ext", "ts"];
  writeFileSync(path.join(directory.path, "package.json"), JSON.stringify({ type: "module" }));
  execFileSync(process.execPath, [cli, ...parameters], { cwd: repository, stdio: "pipe" });
  return (await import(pathToFileURL(file).href)) as Module;
}
