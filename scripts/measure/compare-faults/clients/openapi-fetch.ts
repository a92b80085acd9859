import { type Client, type Ending, failure } from "../client.ts";
import { loadPeer, peerVersion } from "../peers.ts";
import { flatfileInvitation, solvimonInvitation } from "./invitations.ts";

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

interface Module {
  readonly default: (options: object) => {
    POST(path: string, init: object): Promise<Result>;
  };
}

/** openapi-fetch by itself, with the credential as a header, as its documentation shows. */
export function openapiFetchClients(): Client[] {
  const name = "openapi-fetch";
  const { default: createClient } = loadPeer<Module>(name);
  const common = {
    name: `\`${name}\``,
    version: peerVersion(name),
    repeats: "none",
    timeLimit: "none; a call's `signal`",
    redirects: "followed, as `fetch` does; `redirect` of the client",
  };
  return [
    {
      ...common,
      credential: "bearer",
      answer: flatfileInvitation.answer,
      connect({ baseUrl, token }) {
        const headers = { Authorization: `Bearer ${token}` };
        const client = createClient({ baseUrl, headers });
        return (email) => {
          const body = flatfileInvitation.body(email);
          return read(client.POST("/v1/users/invite", { body }));
        };
      },
    },
    {
      ...common,
      name: `\`${name}\` with \`X-API-KEY\``,
      credential: "own header",
      answer: solvimonInvitation.answer,
      connect({ baseUrl, token }) {
        const client = createClient({ baseUrl, headers: { "X-API-KEY": token } });
        return (email) => {
          const body = solvimonInvitation.body(email);
          return read(client.POST("/v1/users/invite", { body }));
        };
      },
    },
  ];
}

/** It says what failed in `error` of what it resolves with, and `response` holds the status. */
async function read(call: Promise<Result>): Promise<Ending> {
  try {
    const { data, error, response } = await call;
    if (error !== undefined) {
      return { kind: "failed", error, name: "error", status: response.status };
    }
    return { kind: data === undefined ? "nothing" : "sent" };
  } catch (error) {
    return failure(error);
  }
}
