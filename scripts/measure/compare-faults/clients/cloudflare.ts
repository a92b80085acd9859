import { type Client, type Connection, outcomeOf } from "../client.ts";
import { loadPeer, peerVersion } from "../peers.ts";

interface Module {
  readonly default: new (
    options: object,
  ) => {
    readonly accounts: { readonly members: { create(parameters: object): Promise<unknown> } };
  };
}

/** An SDK that Stainless generates, of a vendor whose API has an invitation by e-mail too. */
export function cloudflareClients(): Client[] {
  const name = "cloudflare";
  const { default: Cloudflare } = loadPeer<Module>(name);
  // Whatever isn't given is read from the environment.
  const nothing = { apiToken: null, apiKey: null, apiEmail: null, userServiceKey: null };
  const create = (title: string, kind: Client["credential"], auth: Auth): Client => ({
    name: title,
    version: peerVersion(name),
    credential: kind,
    answer: { success: true, errors: [], messages: [], result: { id: "4536bcfad5faccb1" } },
    repeats:
      "2, on 408, 409, 429, 5xx, time-outs and connection errors, whatever the method; off: `maxRetries: 0` of the client or a call",
    timeLimit: "60 s an attempt, to the answer's headers; `timeout` of the client or a call",
    redirects: "followed, as `fetch` does; `fetchOptions.redirect` of the client or a call",
    connect(connection) {
      const { baseUrl: baseURL, timeoutMs: timeout } = connection;
      const limit = timeout === undefined ? {} : { timeout };
      const client = new Cloudflare({ ...nothing, ...auth(connection), ...limit, baseURL });
      return (email) => {
        const parameters = { account_id: "023e105f4ecef8ad", email, roles: ["3536bcfad5faccb9"] };
        return outcomeOf(client.accounts.members.create(parameters));
      };
    },
  });
  return [
    create(`\`${name}\``, "bearer", ({ token }) => ({ apiToken: token })),
    create(`\`${name}\` with \`X-Auth-Key\``, "own header", ({ token }) => ({
      apiKey: token,
      apiEmail: "owner@example.com",
    })),
  ];
}

type Auth = (connection: Connection) => object;
