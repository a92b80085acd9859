import { fetchBody } from "./planned-body.ts";
import type { PlannedCall } from "./planned-call.ts";

/** What comes of a call: the body of a success, or the status of anything else. */
export type Outcome = { readonly body: unknown } | { readonly status: unknown };

/** Long for a server on this machine: one that hasn't answered by then has crashed. */
export const TIMEOUT_MS = 60_000;

/** Sends what a call is to send with plain `fetch`. */
export async function sendByHand(baseUrl: string, { sent }: PlannedCall): Promise<Outcome> {
  const { method, path, query, headers, body } = sent;
  const search = query.length > 0 ? `?${new URLSearchParams(query.map(([...pair]) => pair))}` : "";
  const given = body && fetchBody(body);
  const response = await fetch(baseUrl + path + search, {
    ...{ method, signal: AbortSignal.timeout(TIMEOUT_MS) },
    headers: { ...headers, ...given?.headers },
    body: given?.body ?? null,
  });
  const text = await response.text();
  if (!response.ok) {
    return { status: response.status };
  }
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { body: text === "" ? undefined : isJson ? JSON.parse(text) : text };
}

/** What comes of a client's call. */
export async function settle(result: Promise<unknown> | undefined): Promise<Outcome> {
  try {
    return { body: await result };
  } catch (error) {
    return { status: (error as { status?: unknown }).status ?? error };
  }
}
