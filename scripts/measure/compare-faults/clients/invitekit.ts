import { createRequire } from "node:module";
import { type Client, type Connection, outcomeOf } from "../client.ts";
import { readJson } from "../peers.ts";
import { flatfileInvitation, solvimonInvitation } from "./invitations.ts";

const require = createRequire(import.meta.url);

type Create = (options: object) => {
  inviteUser(input: { body: object }): Promise<unknown>;
};

const COMMON = {
  repeats:
    "at most 2, and of an invitation only where nothing left, or where the server refused it (429, 425, 503 with `Retry-After`); off: `retry: false`",
  timeLimit: "30 s an attempt with its body, 90 s a call; `timeoutMs`, `totalTimeoutMs`",
  redirects: "never followed",
};

/** Our clients, as built. */
export async function invitekitClients(): Promise<Client[]> {
  const flatfile = "@invitekit/flatfile";
  const solvimon = "@invitekit/solvimon";
  const { createFlatfileClient } = (await import(flatfile)) as { createFlatfileClient: Create };
  const { createSolvimonClient } = (await import(solvimon)) as { createSolvimonClient: Create };
  return [
    {
      ...COMMON,
      name: `\`${flatfile}\``,
      version: versionOf(flatfile),
      credential: "bearer",
      answer: flatfileInvitation.answer,
      connect(connection) {
        const client = create(createFlatfileClient, { bearer: connection.token }, connection);
        return (email) => {
          const body = flatfileInvitation.body(email);
          return outcomeOf(client.inviteUser({ body }));
        };
      },
    },
    {
      ...COMMON,
      name: `\`${solvimon}\``,
      version: versionOf(solvimon),
      credential: "own header",
      answer: solvimonInvitation.answer,
      connect(connection) {
        const client = create(createSolvimonClient, { apiKey: connection.token }, connection);
        return (email) => {
          const body = solvimonInvitation.body(email);
          return outcomeOf(client.inviteUser({ body }));
        };
      },
    },
  ];
}

function create(factory: Create, auth: object, { baseUrl, timeoutMs }: Connection) {
  return factory({ auth, baseUrl, ...(timeoutMs !== undefined && { timeoutMs }) });
}

function versionOf(name: string): string {
  return String(readJson(require.resolve(`${name}/package.json`)).version);
}
