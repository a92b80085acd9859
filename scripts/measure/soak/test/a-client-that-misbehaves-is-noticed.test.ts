import path from "node:path";
import { test } from "vitest";
import { soak } from "./command.ts";

const CALLS = ["--seed", "1", "--calls", "400", "--in-flight", "100"];

/** What goes between a client and the network, and what then isn't so any more. */
const MEDDLERS: Readonly<Record<string, readonly string[]>> = {
  "claims-what-it-did-not-send": ["every one reported `applied` was delivered"],
  "denies-what-it-sent": [
    "none reported `not-sent` or `rejected` was delivered",
    "no invitation was delivered twice",
  ],
  "ends-the-process": ["the process that called ended by itself"],
  "follows-redirects": ["nothing was sent elsewhere"],
  "goes-behind-the-network": ["no request arrived that no call made"],
  "hides-retry-after": ["no repeat came before its Retry-After"],
  "insists-on-its-credential": [
    "no call sent a refused credential again",
    "hook and error told of every request",
  ],
  "invents-successes": ["every one that resolved was delivered"],
  "leaves-things-behind": [
    "memory grew by less than 1 MB over the last third",
    "no socket or timer was left",
    "the platform gave no warning",
    "the process that called ended by itself",
  ],
  "mixes-answers-up": ["every one that resolved got its own answer"],
  "sends-again-after-500": [
    "no invitation was delivered twice",
    "no request followed one that mustn't be repeated",
    "no call made more requests than it may",
  ],
};

test.concurrent.for(Object.entries(MEDDLERS))("%s", async ([name, expected], { expect }) => {
  const file = path.join(import.meta.dirname, `meddlers/${name}.ts`);
  const { code, stdout, stderr } = await soak(...CALLS, "--meddler", file);
  expect(code).toBe(1);
  for (const check of expected) {
    expect(stderr).toContain(`\n  ${check}\n`);
    expect(stdout.replace(/\s+/g, " ")).toContain(` FAILED ${check}: failed `);
  }
  // What an invitation met, where a check is about invitations.
  expect(stdout).toMatch(
    / (#\d+ met .+; applied \d×; |it ended early|calls that did: \d+|it grew by \d+ bytes)/,
  );
  expect(stderr).toContain(`To run the same again: npm run measure -- soak ${CALLS.join(" ")}`);
});

test.concurrent("a client that doesn't", async ({ expect }) => {
  const { code, stdout, stderr } = await soak(...CALLS);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/ 400 = [\d]+ .*(resolved|rejected|aborted).* \+ .* \+ /);
  expect(stdout).not.toContain("FAILED");
  expect(code).toBe(0);
});
