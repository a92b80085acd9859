import { answer, type Fault, inviteAndAnswer } from "../fault.ts";
import { json, page } from "../http.ts";

/** The status says that it worked. */
export const SUCCESSES: readonly Fault[] = [
  {
    title: "200 with HTML",
    story: "is a network's log-in page on the way to the API, which gets nothing",
    handler: () => answer(page(200, "Welcome to our network")),
  },
  {
    title: "200 with an empty body",
    story: "carries each request out and answers without a body",
    handler: () => inviteAndAnswer(json(200, "")),
  },
  {
    title: "200 whose body is cut",
    story: "carries each request out, answers and closes in the middle of the body",
    handler: () => ({
      whenRead(exchange) {
        exchange.invite();
        exchange.write(json(200, '{"data":{}}').slice(0, -5));
        exchange.end();
      },
    }),
  },
];
