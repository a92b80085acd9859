import { type Client, outcomeOf } from "../client.ts";
import { loadPeer, peerVersion } from "../peers.ts";
import { flatfileInvitation } from "./invitations.ts";

interface Module {
  readonly FlatfileClient: new (options: {
    readonly token: string;
    readonly apiUrl: string;
  }) => {
    readonly users: { createAndInvite(request: object, options: object): Promise<unknown> };
  };
}

/** The vendor's own SDK, which Fern generates: as it is, and so that a request leaves. */
export function flatfileSdkClients(): Client[] {
  const name = "@flatfile/api";
  const { FlatfileClient } = loadPeer<Module>(name);
  const create = (title: string, options: object): Client => ({
    name: title,
    version: peerVersion(name),
    credential: "bearer",
    answer: flatfileInvitation.answer,
    repeats: "2, on 408, 429 and 5xx, whatever the method; off: `maxRetries: 0` of a call",
    timeLimit: "60 s an attempt, to the answer's headers; `timeoutInSeconds` of a call",
    redirects: "followed, as `fetch` does; no option",
    connect({ baseUrl, token, timeoutMs }) {
      const client = new FlatfileClient({ token, apiUrl: baseUrl });
      const limit = timeoutMs === undefined ? {} : { timeoutInSeconds: timeoutMs / 1000 };
      return (email) => {
        const request = flatfileInvitation.body(email);
        return outcomeOf(client.users.createAndInvite(request, { ...options, ...limit }));
      };
    },
  });
  return [
    create(`\`${name}\``, {}),
    // It sends `Keep-Alive: timeout=200`, which Node's fetch refuses. A call's headers win over the
    // SDK's, and one that is undefined isn't sent.
    create(`\`${name}\`, mended`, { headers: { "Keep-Alive": undefined } }),
  ];
}
