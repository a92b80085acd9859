import {
  babble,
  close,
  cut,
  cutChunked,
  page,
  redirect,
  refuse,
  reset,
  sendBrokenGzip,
  sendBrokenJson,
  sendNothing,
  sendNothingOfNoType,
  sendTooMuch,
  stall,
  stallInBody,
  succeed,
  succeedInGzip,
  succeedLate,
  succeedWithAnotherStatus,
} from "./answers.ts";
import { applied, type Fault, refused, refusedForNow, slowedDown, unclear } from "./fault.ts";

const SOON = { "retry-after": "0" };
const IN_A_SECOND = { "retry-after": "1" };
const IN_AN_HOUR = { "retry-after": "3600" };
const NO_DATE = { "retry-after": "soon" };

/**
 * What requests meet. The weights keep the clients' token buckets from running dry, in which a repeat
 * costs what five successes give: else a call's outcome would depend on the calls before it.
 */
export const FAULTS: readonly Fault[] = [
  applied("200", 600, succeed),
  applied("200, late", 40, succeedLate),
  applied("200, in gzip", 20, succeedInGzip),
  applied("201", 10, succeedWithAnotherStatus),

  refusedForNow("connection refused", 12, close, { isRefused: true }),
  slowedDown("429", 10, refuse(429)),
  slowedDown("429, Retry-After that is none", 2, refuse(429, NO_DATE)),
  slowedDown("429, Retry-After 0", 8, refuse(429, SOON)),
  slowedDown("429, Retry-After 1", 8, refuse(429, IN_A_SECOND), { retryAfterMs: 1000 }),
  slowedDown("503, Retry-After 0", 6, refuse(503, SOON)),
  slowedDown("503, Retry-After 1", 6, refuse(503, IN_A_SECOND), { retryAfterMs: 1000 }),
  refusedForNow("425", 2, refuse(425)),
  refusedForNow("401", 15, refuse(401), { isUnauthorized: true }),

  refused("429, Retry-After 3600", 4, refuse(429, IN_AN_HOUR)),
  refused("400", 8, refuse(400)),
  refused("403", 4, refuse(403)),
  refused("422", 8, refuse(422)),
  refused("307", 8, redirect(307)),
  refused("308", 4, redirect(308)),

  unclear("302", 8, redirect(302)),
  unclear("303", 4, redirect(303)),
  unclear("408", 4, refuse(408)),
  unclear("409", 8, refuse(409)),
  unclear("500", 20, refuse(500)),
  unclear("502, HTML", 12, page(502)),
  unclear("503", 16, refuse(503)),
  unclear("504", 8, refuse(504)),
  refused("reset unread", 14, reset, { isUnread: true }),
  unclear("reset", 24, reset),
  unclear("closed", 10, close),
  unclear("not HTTP", 4, babble),
  unclear("no answer", 14, stall, { isEndless: true }),
  unclear("200, HTML", 8, page(200)),
  unclear("200, empty, no type", 6, sendNothingOfNoType),

  applied("200, empty", 8, sendNothing),
  applied("200, cut", 14, cut),
  applied("200, cut, chunked", 6, cutChunked),
  applied("200, body stalls", 10, stallInBody, { isEndless: true }),
  applied("200, broken gzip", 8, sendBrokenGzip),
  applied("200, broken JSON", 6, sendBrokenJson),
  applied("200, too large", 6, sendTooMuch),
];
