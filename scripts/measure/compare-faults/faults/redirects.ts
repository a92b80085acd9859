import { answer, type Circumstances, type Fault } from "../fault.ts";
import { message } from "../http.ts";
import type { Handler } from "../server.ts";

const story =
  "sends each request elsewhere, where all are answered 200 with JSON and nobody is invited";

const redirect =
  (status: number) =>
  ({ elsewhere }: Circumstances): Handler =>
    answer(message(status, { Location: `${elsewhere}/landing` }, ""));

/** The server names another origin. */
export const REDIRECTS: readonly Fault[] = [
  { title: "307 to another origin", story, isRedirect: true, handler: redirect(307) },
  { title: "302 to another origin", story, isRedirect: true, handler: redirect(302) },
  {
    title: "307 from https to http",
    story,
    isRedirect: true,
    overTls: true,
    handler: redirect(307),
  },
];
