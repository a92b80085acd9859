import { type Answer, json, startServer, type TestServer } from "./server.js";

export interface ScriptedServer extends TestServer {
  /** When each request had arrived as a whole, in milliseconds on the test's clock. */
  readonly arrivals: readonly number[];
}

/** A real server that answers each request with what comes next, the last of them again and again. */
export async function startScript(...answers: readonly Answer[]): Promise<ScriptedServer> {
  const arrivals: number[] = [];
  const server = await startServer((response, request) => {
    const answer = answers[Math.min(arrivals.length, answers.length - 1)] ?? {};
    arrivals.push(performance.now());
    if (typeof answer === "function") {
      answer(response, request);
      return;
    }
    response.writeHead(answer.status ?? 200, { ...answer.headers });
    response.end(answer.body);
  });
  return { ...server, arrivals };
}

/** The server read the request and is gone. */
export const reset: Answer = (response) => response.socket?.resetAndDestroy();

/** The server read the request and says nothing. */
export const silence: Answer = () => {};

/** Refused for now. */
export function later(retryAfter?: string, status = 429): Answer {
  const headers = { ...(retryAfter !== undefined && { "retry-after": retryAfter }) };
  return { ...json({ title: "later" }, status), headers };
}

/** As Node's fetch rejects where no connection came about. */
export function failToConnect(code: string, syscall?: string): () => Promise<never> {
  const cause = Object.assign(new Error(code), { code, ...(syscall && { syscall }) });
  return () => Promise.reject(new TypeError("fetch failed", { cause }));
}
