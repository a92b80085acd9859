import { type Fault, inviteAndAnswer } from "../fault.ts";
import { json, message, page } from "../http.ts";

const story = "carries each request out and answers so";

/** The server answers that something broke, after the invitation went out. */
export const SERVER_ERRORS: readonly Fault[] = [
  {
    title: "500 with JSON",
    story,
    handler: () => inviteAndAnswer(json(500, '{"message":"Something broke"}')),
  },
  {
    title: "500 with an empty body",
    story,
    handler: () => inviteAndAnswer(message(500, {}, "")),
  },
  {
    title: "502 with HTML",
    story,
    handler: () => inviteAndAnswer(page(502, "Bad Gateway")),
  },
  {
    title: "503 without `Retry-After`",
    story,
    handler: () => inviteAndAnswer(json(503, '{"message":"Unavailable"}')),
  },
];
