import type { CaseName } from "./conformance/calls.ts";
import type { VendorFacts } from "./conformance/vendor.ts";
import type { Runtime } from "./runtimes/runtime.ts";
import { FORBIDDEN } from "./server/answers.ts";

type Traits = Pick<Runtime, "isBrowser" | "givesCodes">;

/** What is to be seen in a runtime of each case; where none of its traits is asked, the same everywhere. */
export function expectationsOf(
  { isBrowser, givesCodes }: Traits,
  { pathInput, schemes }: VendorFacts,
  elsewhere: string,
): Readonly<Record<CaseName, object>> {
  const received = { received: pathInput.body };
  const forbidden = {
    ...{ name: "ApiError", delivery: "rejected", status: 403, body: FORBIDDEN },
    ...{ isApiError: true, instanceOf: ["ApiError"] },
  };
  const other = { isApiError: false, instanceOf: [] };
  const unreadable = { ...other, name: "DecodeError", delivery: "applied", status: 200 };
  const tooLarge = { ...unreadable, kind: "too-large" };
  const broken = { ...other, name: "ConnectionError", delivery: "unknown" };
  const reset = { ...broken, ...(givesCodes && { code: "ECONNRESET" }) };
  const redirect = { ...other, name: "RedirectError" };
  return {
    "invites by operation": { resolved: received },
    "invites by path": { data: received, status: 200 },
    "throws a typed error": forbidden,
    "has the error by path": { ...forbidden, responded: 403 },
    "refuses a redirect": isBrowser
      ? { ...redirect, delivery: "unknown" }
      : { ...redirect, delivery: "rejected", status: 307, location: `${elsewhere}/taken` },
    "repeats after 429": { resolved: received, statuses: [429, 200], hasWaited: true },
    "times out": {
      ...{ name: "TimeoutError", delivery: "unknown", phase: "headers" },
      ...{ isApiError: false, instanceOf: ["TimeoutError"] },
    },
    "ends with an AbortError": {
      ...{ name: "AbortError", delivery: "unknown", isOwnReason: true },
      ...{ isApiError: false, instanceOf: [] },
    },
    "refuses a body without an end": tooLarge,
    "refuses a body that decompresses to a huge one": tooLarge,
    "notices a body that is cut off": { ...unreadable, kind: "truncated" },
    "does not repeat after a reset connection": reset,
    "does not repeat after a kept connection breaks": reset,
    "has no connection": givesCodes
      ? { ...broken, delivery: "not-sent", code: "ECONNREFUSED" }
      : broken,
    "asks for another credential after 401": {
      resolved: received,
      // Each of those that are sent together.
      reasons: ["initial", "unauthorized"].flatMap((reason) => schemes.map(() => reason)),
    },
    "takes credentials": isBrowser
      ? { ...other, name: "ConfigError", delivery: "not-sent", option: "auth" }
      : { resolved: received },
  };
}

/** How many people are invited in a case, at least and at most. */
export function invitationsOf(
  name: CaseName,
  { isBrowser }: Traits,
  isKeyed: boolean,
): readonly [least: number, most: number] {
  switch (name) {
    case "has no connection":
      return [0, 0];
    case "takes credentials":
      return isBrowser ? [0, 0] : [1, 1];
    // The first wasn't carried out. A key makes one of the two.
    case "repeats after 429":
    case "asks for another credential after 401":
      return isKeyed ? [1, 1] : [2, 2];
    // Two calls. A browser sends again by itself on each of the six connections, at most, that it keeps.
    case "does not repeat after a kept connection breaks":
      return isBrowser ? [2, 8] : [2, 2];
    // It does so on one that it has opened in advance, too.
    case "does not repeat after a reset connection":
      return isBrowser ? [1, 2] : [1, 1];
    default:
      return [1, 1];
  }
}
