import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createLedger, type Ledger } from "./ledger.ts";
import { NUMBER_HEADER } from "./network.ts";
import { holdRefusedPort } from "./refused-port.ts";
import type { Settings } from "./settings.ts";
import { addressIn, addressOf, ROUTE } from "./vendor.ts";

export interface SoakServer {
  readonly port: number;
  /** A port at which nobody listens. */
  readonly refusedPort: number;
  readonly ledger: Ledger;
  /** Ends the connections that no request is on. */
  closeIdle(): void;
  /** Resolves once the last connection has ended, and so what was sent over it is in the ledger. */
  close(): Promise<void>;
}

/** What reading a request says whose client gave up in the middle. */
const GAVE_UP = /^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE)$/;

/** A server that fails as the seed has it, and keeps a ledger of what it carried out. */
export async function startServer(settings: Settings, onRequest: () => void): Promise<SoakServer> {
  const ledger = createLedger(settings);
  // Connections that it ends by itself would depend on timing.
  const options = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 };
  const server = createServer(options, (request, response) => {
    onRequest();
    // A client that gives up isn't waiting for an answer.
    response.on("error", () => {});
    serve(ledger, request, response).catch((error) => {
      if (!GAVE_UP.test(error?.code)) {
        throw error;
      }
    });
  });
  const refused = await holdRefusedPort();
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    refusedPort: refused.port,
    ledger,
    closeIdle: () => server.closeIdleConnections(),
    close: async () => {
      refused.close();
      server.close();
      await once(server, "close");
    },
  };
}

async function serve(
  ledger: Ledger,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const number = Number(request.headers[NUMBER_HEADER]);
  if (`${request.method} ${request.url}` !== ROUTE || !(number < ledger.applied.length)) {
    ledger.complain("astray", number);
    response.writeHead(404).end();
    return;
  }
  const { fault, isApplied, random } = ledger.arrive(number, request.headers.authorization ?? "");
  if (!fault.isUnread) {
    const body = await text(request);
    if (addressIn(body) !== addressOf(number)) {
      ledger.complain("mixed up", number);
    }
    if (isApplied) {
      ledger.apply(number);
    }
  }
  fault.answer(response, number, random);
}
