import type { Certificate } from "./certificate.ts";
import { type Client, type Ending, failure, type Outcome } from "./client.ts";
import { answer, type Fault, healthy } from "./fault.ts";
import { json } from "./http.ts";
import { holds, printed } from "./secrets.ts";
import { startServer } from "./server.ts";

const EMAIL = "ada.lovelace@example.com";
const TOKEN = "not-a-real-credential-0123456789";
const BROKEN_TOKEN = "not-a-real-credential\n0123456789-to-its-end";

/** The time limit that clients are given where the server falls silent. */
export const SHORT_LIMIT_MS = 1000;
/** How long a call may take until it is given up. */
export const PATIENCE_MS = 15_000;

/** What one client did with one fault. */
export interface Observation {
  readonly client: Client;
  readonly fault: Fault;
  readonly outcome: Outcome;
  /** How often the person was invited. */
  readonly invitations: number;
  /** Requests that came to the API. */
  readonly requests: number;
  readonly elsewhereGot: { readonly token: boolean; readonly email: boolean };
  readonly errorHolds: { readonly token: boolean; readonly email: boolean };
}

/** Drives one client into one fault. */
export async function observe(
  client: Client,
  fault: Fault,
  certificate: Certificate,
): Promise<Observation> {
  const success = json(200, JSON.stringify(client.answer));
  const elsewhere = await startServer(answer(json(200, '{"ok":true}')));
  const api = await startServer(healthy(success), fault.overTls ? certificate : undefined);
  const token = fault.breaksToken ? BROKEN_TOKEN : TOKEN;
  try {
    const invite = connect(client, {
      baseUrl: api.origin,
      token,
      ...(fault.isSilent && { timeoutMs: SHORT_LIMIT_MS }),
    });
    if (fault.isWarm) {
      await invite("grace.hopper@example.com");
    }
    api.handle(fault.handler({ success, elsewhere: elsewhere.origin }));
    const { error: thrown, ...outcome } = await patiently(invite(EMAIL));
    const error = outcome.kind === "failed" ? printed(thrown) : "";
    const received = elsewhere.received();
    return {
      client,
      fault,
      outcome,
      invitations: api.invitations(EMAIL),
      requests: api.requests(),
      elsewhereGot: { token: holds(received, token), email: holds(received, EMAIL) },
      errorHolds: { token: holds(error, token), email: holds(error, EMAIL) },
    };
  } finally {
    api.close();
    elsewhere.close();
  }
}

/** What a client throws as it is made is an outcome too. */
function connect(client: Client, connection: Parameters<Client["connect"]>[0]) {
  try {
    return client.connect(connection);
  } catch (error) {
    return async () => failure(error);
  }
}

async function patiently(call: Promise<Ending>): Promise<Ending> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<Ending>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, { kind: "waiting" });
  });
  try {
    return await Promise.race([call, end]);
  } finally {
    clearTimeout(timer);
  }
}
