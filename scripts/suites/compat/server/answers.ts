import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { CaseName } from "../conformance/calls.ts";

/** An invitation that arrived, and where its answer goes. */
export interface Exchange {
  readonly response: ServerResponse;
  readonly body: string;
  /** 1 for the first of its case. */
  readonly number: number;
  readonly isFresh: boolean;
  readonly elsewhere: string;
}

type Answer = (exchange: Exchange) => void;

/** More than any runtime may take of an answer before it sees that it is too much. */
const ENDLESS_BYTES = 256_000_000;

/** 64 MB of spaces: 64 kB of gzip. */
const HUGE = gzipSync(Buffer.alloc(64_000_000, " "));

const succeed: Answer = ({ response, body }) => {
  send(response, 200, { received: JSON.parse(body) });
};

export const FORBIDDEN = { reason: "no such role" };

const forbid: Answer = ({ response }) => send(response, 403, FORBIDDEN);

const breakOff: Answer = ({ response }) => response.socket?.resetAndDestroy();

/** How the server answers an invitation, by case. */
export const answers: Readonly<Record<CaseName, Answer>> = {
  "invites by operation": succeed,
  "invites by path": succeed,
  "throws a typed error": forbid,
  "has the error by path": forbid,

  "refuses a redirect": ({ response, elsewhere }) => {
    response.writeHead(307, { location: `${elsewhere}/taken?code=secret` }).end();
  },

  "repeats after 429": (exchange) => {
    const { number, response } = exchange;
    return number === 1 ? send(response, 429, {}, { "retry-after": "1" }) : succeed(exchange);
  },

  "times out": () => {},
  "ends with an AbortError": () => {},

  "refuses a body without an end": ({ response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    const chunk = Buffer.alloc(64_000, " ");
    let left = ENDLESS_BYTES;
    const write = () => {
      do {
        left -= chunk.length;
      } while (left > 0 && !response.destroyed && response.write(chunk));
      if (left <= 0) {
        response.end();
      }
    };
    response.on("drain", write);
    write();
  },

  "refuses a body that decompresses to a huge one": ({ response }) => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    response.writeHead(200, headers).end(HUGE);
  },

  "notices a body that is cut off": ({ response }) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"received":', () => response.destroy());
  },

  "does not repeat after a reset connection": breakOff,

  "does not repeat after a kept connection breaks": (exchange) =>
    exchange.number === 1 ? succeed(exchange) : breakOff(exchange),

  "has no connection": breakOff,

  "asks for another credential after 401": (exchange) =>
    exchange.isFresh ? succeed(exchange) : send(exchange.response, 401, {}),

  "takes credentials": succeed,
};

function send(response: ServerResponse, status: number, body: object, headers: object = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
