import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server tells its callers about its quota. */
export type Told = "Retry-After" | "nothing" | "rate-limit headers";

export const TOLD: readonly Told[] = ["Retry-After", "nothing", "rate-limit headers"];

export interface QuotaServer {
  readonly url: string;
  /** How often each person was invited, by e-mail address. */
  readonly invitations: ReadonlyMap<string, number>;
  readonly requests: () => number;
  readonly close: () => void;
}

/** Carries out so many invitations in each second of its clock, and refuses the others with 429. */
export async function startQuotaServer(
  perSecond: number,
  told: Told,
  answer: object,
): Promise<QuotaServer> {
  const invitations = new Map<string, number>();
  let requests = 0;
  let second = 0;
  let left = 0;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) {
      body += chunk;
    }
    requests += 1;
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      second = now;
      left = perSecond;
    }
    const isRefused = left === 0;
    left -= isRefused ? 0 : 1;
    response.setHeader("content-type", "application/json");
    if (told === "rate-limit headers") {
      response.setHeader("x-ratelimit-limit", perSecond);
      response.setHeader("x-ratelimit-remaining", left);
      response.setHeader("x-ratelimit-reset", 1);
    }
    if (isRefused) {
      if (told === "Retry-After") {
        response.setHeader("retry-after", 1);
      }
      response.writeHead(429).end("{}");
      return;
    }
    const [email = ""] = /[\w.]+@example\.com/.exec(body) ?? [];
    invitations.set(email, (invitations.get(email) ?? 0) + 1);
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    invitations,
    requests: () => requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
