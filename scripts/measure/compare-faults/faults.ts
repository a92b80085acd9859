import { type Fault, healthy } from "./fault.ts";
import { CONNECTIONS } from "./faults/connections.ts";
import { REDIRECTS } from "./faults/redirects.ts";
import { REFUSALS } from "./faults/refusals.ts";
import { SERVER_ERRORS } from "./faults/server-errors.ts";
import { SUCCESSES } from "./faults/successes.ts";

/** Every fault, in the order of the tables. */
export const FAULTS: readonly Fault[] = [
  ...SERVER_ERRORS,
  ...REFUSALS,
  ...CONNECTIONS,
  ...SUCCESSES,
  ...REDIRECTS,
  {
    title: "a token with a line break",
    story: "serves every request; the token was pasted with a line break in its middle",
    breaksToken: true,
    handler: ({ success }) => healthy(success),
  },
];
