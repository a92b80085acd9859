import { expect, test } from "vitest";
import { type QuotaServer, startQuota, type Told } from "../support/quota.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

const people = Array.from({ length: 60 }, (_, index) => `p${index}@example.com`);
const once = new Map(people.map((email) => [JSON.stringify({ email }), 1]));

/** What a program does that was written without a thought of quotas: a loop of workers. */
async function inviteAll(
  { url }: QuotaServer,
  workers: number,
  limit?: { concurrency?: number; perSecond?: number },
): Promise<unknown[]> {
  const client = createExampleClient({ baseUrl: url, limit });
  const left = [...people];
  const failures: unknown[] = [];
  const work = async () => {
    for (let email = left.shift(); email !== undefined; email = left.shift()) {
      await client.inviteUser({ body: { email } }).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return failures;
}

const runs = (["seconds", "nothing"] as const).flatMap((told: Told) =>
  [1, 4, 20, 60].map((workers) => ({ told, workers })),
);

test("whatever the server says, and however many at a time", async () => {
  const outcomes = runs.map(async ({ told, workers }) => {
    const server = await startQuota(50, told);
    const failures = await inviteAll(server, workers);
    return { failures, invitations: server.invitations };
  });
  expect(await Promise.all(outcomes)).toEqual(
    runs.map(() => ({ failures: [], invitations: once })),
  );
});

test("by a client that sends less than the quota, nobody is refused", async () => {
  const server = await startQuota(50);
  expect(await inviteAll(server, 20, { perSecond: 40 })).toEqual([]);
  expect(server.invitations).toEqual(once);
  expect(server.refused).toEqual([]);
});

test("what notifies a person gets through as well", async () => {
  const server = await startQuota(50);
  const resend = createOneOperation(
    { body: {}, notifies: true, success: { 201: "json" } },
    { baseUrl: server.url },
  );
  await Promise.all(people.map((email) => resend({ body: { email } })));
  expect(server.invitations).toEqual(once);
  expect(server.refused.length).toBeGreaterThan(0);
});
