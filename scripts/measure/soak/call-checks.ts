import type { Facts } from "./facts.ts";

/** What must be so of each call and its invitation. */
export const CALL_CHECKS: Readonly<Record<string, (facts: Facts) => boolean>> = {
  "every call resolved, rejected, or was aborted by its caller": ({ outcome }) =>
    outcome !== "nothing",
  "what it rejected with is an error of the family": ({ outcome }) =>
    outcome !== "no error of the family",
  "no invitation was delivered twice": ({ applied }) => applied <= 1,
  "every one that resolved was delivered": ({ outcome, applied }) =>
    !outcome.startsWith("resolved") || applied > 0,
  "every one that resolved got its own answer": ({ outcome, complaints }) =>
    outcome !== "resolved with another's answer" && !complaints.includes("mixed up"),
  "none reported `not-sent` or `rejected` was delivered": ({ delivery, applied }) =>
    !(delivery === "not-sent" || delivery === "rejected") || applied === 0,
  "every one reported `applied` was delivered": ({ delivery, applied }) =>
    delivery !== "applied" || applied > 0,
  "no request followed one that mustn't be repeated": ({ complaints }) =>
    !complaints.includes("followed"),
  "no repeat came before its Retry-After": ({ complaints }) => !complaints.includes("early"),
  "no call sent a refused credential again": ({ complaints }) =>
    !complaints.includes("refused credential"),
  "no call made more requests than it may": ({ requests, mostRequests }) =>
    requests <= mostRequests,
  "no request arrived that no call made": ({ seen, requests }) => seen <= requests,
  "hook and error told of every request": ({ requests, hookCalls, attempts = requests }) =>
    hookCalls === requests && attempts === requests,
  "hook and error said the same": ({ attempts, delivery, heard }) =>
    attempts === undefined || delivery === (heard === "nothing" ? "not-sent" : heard),
};
