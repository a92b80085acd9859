import { type Fault, once } from "../fault.ts";
import { json } from "../http.ts";
import type { Handler } from "../server.ts";

const resetAtFirstBytes: Handler = {
  atFirstBytes: (exchange) => exchange.reset(),
  whenRead: () => {},
};

/** The connection breaks, or nothing more comes. */
export const CONNECTIONS: readonly Fault[] = [
  {
    title: "reset after the request was read, once",
    story: "carries the first request out and resets the connection; serves the others",
    handler: ({ success }) =>
      once(
        {
          whenRead(exchange) {
            exchange.invite();
            exchange.reset();
          },
        },
        success,
      ),
  },
  {
    title: "reset before the request was read, once",
    story: "resets the connection at the first bytes of the first request; serves the others",
    handler: ({ success }) => once(resetAtFirstBytes, success),
  },
  {
    title: "stale keep-alive connection",
    story:
      "serves a call, then resets the connection that it kept open at the first bytes of the next; serves the others",
    isWarm: true,
    handler: ({ success }) => once(resetAtFirstBytes, success),
  },
  {
    title: "no answer",
    story: "carries each request out and says nothing",
    isSilent: true,
    handler: () => ({ whenRead: (exchange) => exchange.invite() }),
  },
  {
    title: "200 whose body stalls",
    story: "carries each request out, answers 200 and stops in the middle of the body",
    isSilent: true,
    handler: () => ({
      whenRead(exchange) {
        exchange.invite();
        exchange.write(json(200, '{"data":{}}').slice(0, -5));
      },
    }),
  },
];
