import { describe, expect, test } from "vitest";
import { RedirectError } from "../../src/index.js";
import { selfSignedCertificate, trust } from "../support/certificate.js";
import { stopClock } from "../support/clock.js";
import { answer, answerJson, head, sendAndStall } from "../support/faults.js";
import { type FaultyServer, startFaultyServer } from "../support/faulty-server.js";
import { fetchKeeping } from "../support/keeping-fetch.js";
import { kinds, user } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const statuses = [
  [301, "unknown"],
  [302, "unknown"],
  [303, "unknown"],
  [307, "rejected"],
  [308, "rejected"],
] as const;

describe.each(kinds)("$kind", ({ call, callByPath, operation, line }) => {
  /** Makes the call on both surfaces, and checks what they reject with. */
  async function expectRefusal(
    server: FaultyServer,
    status: number,
    delivery: "unknown" | "rejected",
    location: string | undefined,
  ): Promise<void> {
    const clock = stopClock();
    const client = createExampleClient({ baseUrl: server.url, fetch: fetchKeeping() });
    for (const make of [call, callByPath]) {
      const { error } = await outcomeOf((options) => make(client, options), clock, server);
      expectError(error, RedirectError, {
        operation,
        delivery,
        status,
        location,
        attempts: [attempt({ status, delivery })],
      });
    }
    expect(server.lines()).toEqual([line, line]);
  }

  describe.each(statuses)("%i: %s", (status, delivery) => {
    test("to the same origin", async () => {
      const server = await startFaultyServer([
        answer(status, { location: "/elsewhere?token=t#t" }),
      ]);
      await expectRefusal(server, status, delivery, `${server.url}/elsewhere`);
    });

    test("to another origin", async () => {
      const other = await startFaultyServer(answerJson(user));
      const location = `${other.url}/users?token=t#t`;
      const server = await startFaultyServer(answer(status, { location }, "Moved"));
      await expectRefusal(server, status, delivery, `${other.url}/users`);
      expect(other.connections()).toBe(0);
    });

    test("from https to http", async () => {
      const tls = selfSignedCertificate("localhost");
      trust(tls.cert);
      const other = await startFaultyServer(answerJson(user));
      const location = other.url.replace("127.0.0.1", "localhost");
      const server = await startFaultyServer(answer(status, { location }), { tls });
      await expectRefusal(server, status, delivery, `${location}/`);
      expect(other.connections()).toBe(0);
    });

    test.each([
      ["none", {}],
      ["javascript:", { location: "javascript:alert(1)" }],
      ["data:", { location: "data:text/html,hello" }],
      ["no URL", { location: "http://[::" }],
    ])("to nowhere: %s", async (_what, headers) => {
      const server = await startFaultyServer(answer(status, { ...headers }));
      await expectRefusal(server, status, delivery, undefined);
    });

    test("with a body that stalls: it isn't waited for", async () => {
      const headers = { location: "/elsewhere", "content-length": 99 };
      const server = await startFaultyServer(sendAndStall(head(status, headers), "Moved"));
      await expectRefusal(server, status, delivery, `${server.url}/elsewhere`);
    });

    test("in a loop", async () => {
      const [, path = ""] = line.split(" ");
      const server = await startFaultyServer(answer(status, { location: path }));
      await expectRefusal(server, status, delivery, server.url + path);
    });
  });
});
