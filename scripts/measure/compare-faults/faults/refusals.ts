import { answer, type Fault, once } from "../fault.ts";
import { json } from "../http.ts";

const later = (status: number) =>
  answer(json(status, '{"message":"Come back later"}', { "Retry-After": "1" }));

/** The server says that it did nothing. */
export const REFUSALS: readonly Fault[] = [
  {
    title: "503 with `Retry-After: 1`, then 200",
    story: "refuses the first request, and serves the others",
    handler: ({ success }) => once(later(503), success),
  },
  {
    title: "429 with `Retry-After: 1`, then 200",
    story: "refuses the first request, and serves the others",
    handler: ({ success }) => once(later(429), success),
  },
  {
    title: "401",
    story: "refuses each request",
    handler: () => answer(json(401, '{"message":"Who are you?"}')),
  },
];
