import { startServer, type TestServer } from "./server.js";

export interface QuotaServer extends TestServer {
  /** How often each body was carried out. */
  readonly invitations: ReadonlyMap<string, number>;
  /** The bodies that were refused, in order. */
  readonly refused: readonly string[];
}

/** What a server tells whom it refuses. */
export type Told = "seconds" | "nothing";

/** A real server that carries out so many requests in each second, and refuses the others. */
export async function startQuota(perSecond: number, told: Told = "seconds"): Promise<QuotaServer> {
  const invitations = new Map<string, number>();
  const refused: string[] = [];
  let second = 0;
  let left = 0;
  const server = await startServer((response, { body }) => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      second = now;
      left = perSecond;
    }
    const text = body.toString();
    left -= 1;
    if (left < 0) {
      refused.push(text);
      response.writeHead(429, told === "seconds" ? { "retry-after": "1" } : {});
      response.end();
      return;
    }
    invitations.set(text, (invitations.get(text) ?? 0) + 1);
    response.writeHead(201, { "content-type": "application/json" });
    response.end("{}");
  });
  return { ...server, invitations, refused };
}
