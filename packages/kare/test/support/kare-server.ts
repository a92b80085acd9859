import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** How a log-in is answered: with the next tokens, not at all, or like this. */
export type Answer = "tokens" | "reset" | { readonly status: number; readonly body: unknown };

export interface KareRequest {
  readonly isLogIn: boolean;
  /** The bearer token and the session token, as they were sent. */
  readonly tokens: readonly unknown[];
  readonly body: string;
  readonly status: number;
}

export interface KareServer {
  readonly baseUrl: string;
  /** The requests so far, in the order of their answers. */
  readonly requests: readonly KareRequest[];
  readonly logIns: readonly KareRequest[];
  readonly others: readonly KareRequest[];
  /** From now on the tokens that were given out are refused. */
  expire(): void;
  /** From now on all tokens are. */
  refuseAll(): void;
  /** Keeps the next requests, but for log-ins, without an answer. */
  hold(requests: number): void;
  /** Settles when all of these have come. */
  readonly held: Promise<void>;
  /** Answers the one that was kept first. */
  release(): void;
}

/**
 * A server on this machine that gives out tokens, `access-1` and `session-1` first, and takes the latest
 * alone. The first log-ins are answered as given, all others with tokens. It is closed with the test.
 */
export async function startKare(...logIns: Answer[]): Promise<KareServer> {
  const requests: KareRequest[] = [];
  const kept: (() => void)[] = [];
  let onHeld = () => {};
  const held = new Promise<void>((resolve) => {
    onHeld = resolve;
  });
  let count = 0;
  let valid: readonly unknown[] | undefined;
  let isOpen = true;
  let toHold = 0;

  function answerLogIn(): Exclude<Answer, "tokens"> {
    const answer = logIns.shift() ?? "tokens";
    if (answer !== "tokens") {
      return answer;
    }
    count += 1;
    const data = { accessToken: `access-${count}`, sessionToken: `session-${count}` };
    valid = [`Bearer ${data.accessToken}`, data.sessionToken];
    return { status: 201, body: { data } };
  }

  async function answer({ isLogIn, tokens }: Pick<KareRequest, "isLogIn" | "tokens">) {
    if (isLogIn) {
      return answerLogIn();
    }
    if (toHold > 0) {
      toHold -= 1;
      const released = new Promise<void>((resolve) => kept.push(resolve));
      if (toHold === 0) {
        onHeld();
      }
      await released;
    }
    const isRight = isOpen && `${tokens}` === `${valid}`;
    return { status: isRight ? 201 : 401, body: isRight ? { data: { userId: 1 } } : {} };
  }

  const server = createServer(async (request, response) => {
    const { isLogIn, tokens, body } = await read(request);
    const given = await answer({ isLogIn, tokens });
    if (given === "reset") {
      requests.push({ isLogIn, tokens, body, status: 0 });
      request.socket.resetAndDestroy();
      return;
    }
    requests.push({ isLogIn, tokens, body, status: given.status });
    response.writeHead(given.status, { "content-type": "application/json" });
    response.end(given.body === undefined ? "" : JSON.stringify(given.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get logIns() {
      return requests.filter(({ isLogIn }) => isLogIn);
    },
    get others() {
      return requests.filter(({ isLogIn }) => !isLogIn);
    },
    expire() {
      valid = undefined;
    },
    refuseAll() {
      isOpen = false;
    },
    hold(requests) {
      toHold = requests;
    },
    held,
    release: () => kept.shift()?.(),
  };
}

async function read(request: IncomingMessage) {
  const { url = "", headers } = request;
  return {
    isLogIn: url.endsWith("/login/credentials"),
    tokens: [headers.authorization, headers["x-session-token"]],
    body: await text(request),
  };
}
