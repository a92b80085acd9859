import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, onTestFinished, test } from "vitest";
import { failure, type Outcome } from "../compare-faults/client.ts";
import { answer, healthy, once } from "../compare-faults/fault.ts";
import { FAULTS } from "../compare-faults/faults.ts";
import { json } from "../compare-faults/http.ts";
import { holds, printed } from "../compare-faults/secrets.ts";
import { type Handler, type Server, startServer } from "../compare-faults/server.ts";
import { judge } from "../compare-faults/verdict.ts";

const email = "ada@example.com";
const success = json(200, "{}");

async function start(handler: Handler): Promise<Server> {
  const server = await startServer(handler);
  onTestFinished(server.close);
  return server;
}

function invite({ origin }: Server, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(origin, { method: "POST", headers, body: JSON.stringify({ email }) });
}

test("each invitation counts, and repeats under one key count once", async () => {
  const server = await start(healthy(success));
  await invite(server);
  await invite(server);
  await invite(server, { "Idempotency-Key": "one" });
  await invite(server, { "Idempotency-Key": "one" });
  expect(server.requests()).toBe(4);
  expect(server.invitations(email)).toBe(3);
  expect(server.invitations("grace@example.com")).toBe(0);
});

test("a request that is reset at its first bytes counts, its invitation doesn't", async () => {
  const reset: Handler = { atFirstBytes: (exchange) => exchange.reset(), whenRead: () => {} };
  const server = await start(once(reset, success));
  await expect(invite(server)).rejects.toThrow();
  expect([server.requests(), server.invitations(email)]).toEqual([1, 0]);
  expect((await invite(server)).status).toBe(200);
  expect([server.requests(), server.invitations(email)]).toEqual([2, 1]);
});

test("what is refused isn't an invitation, and what came is kept", async () => {
  const server = await start(answer(json(429, "{}")));
  expect((await invite(server, { "X-Key": "secret" })).status).toBe(429);
  expect(server.invitations(email)).toBe(0);
  expect(server.received()).toContain("secret");
});

const failed = (fields: object): Outcome => failure(Object.assign(new Error("no"), fields));

test.each([
  [{ kind: "sent" }, 1, "right"],
  [{ kind: "sent" }, 0, "wrong"],
  [{ kind: "sent" }, 2, "repeat unsaid"],
  [{ kind: "nothing" }, 1, "left open"],
  [{ kind: "waiting" }, 1, "left open"],
  [failed({}), 1, "left open"],
  [failed({ status: 500 }), 3, "left open"],
  [failed({ status: 401 }), 0, "right"],
  [failed({ statusCode: 409 }), 1, "wrong"],
  [failed({ status: 500, delivery: "unknown" }), 1, "says unknown"],
  [failed({ delivery: "applied" }), 1, "right"],
  [failed({ delivery: "applied" }), 0, "wrong"],
  [failed({ delivery: "rejected" }), 0, "right"],
  [failed({ delivery: "not-sent" }), 1, "wrong"],
] satisfies [Outcome, number, string][])(
  "%o after %i invitations: %s",
  (outcome, count, verdict) => {
    expect(judge(outcome, count)).toBe(verdict);
  },
);

test("a secret is found in clear, in base64 wherever it begins, and by a line of it", () => {
  const secret = "not-a-real-credential";
  for (const before of ["", "a", "ab", "abc"]) {
    const text = Buffer.from(`${before}${secret}?`).toString("base64");
    expect(holds(`Basic ${text}`, secret)).toBe(true);
  }
  const error = new Error("fetch failed", { cause: new TypeError(`Bearer ${secret}`) });
  expect(holds(printed(error), `first line\n${secret}`)).toBe(true);
  expect(holds(printed(new Error("fetch failed")), secret)).toBe(false);
});

test("the document has every fault, and the versions that are installed", () => {
  const read = (file: string) => readFileSync(path.join(repository, file), "utf8");
  const document = read("docs/reliability.md");
  expect(document.split("\n")[0]).toContain("`npm run measure -- faults`");
  for (const { title } of FAULTS) {
    expect(document).toContain(`| ${title} `);
  }
  const { dependencies } = JSON.parse(read("tools/peers/package.json"));
  for (const [name, version] of Object.entries(dependencies)) {
    expect(document).toContain(`\`${name}\` (${version}).`);
  }
});
