import { afterEach, expect, test, vi } from "vitest";
import type { CredentialContext } from "../../src/index.js";
import { rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };

afterEach(() => {
  vi.useRealTimers();
});

/** A fetch that accepts this token alone. */
function accepting(good: string) {
  return async (_url: string, init: RequestInit) => {
    const isGood = new Headers(init.headers).get("authorization") === `Bearer ${good}`;
    return isGood ? Response.json(user) : new Response(null, { status: 401 });
  };
}

test("the refused token with a line break isn't kept as another one", async () => {
  const renewed = ["T1\n", "T2"];
  const asked: string[] = [];
  const bearer = ({ reason }: CredentialContext) => {
    asked.push(reason);
    return reason === "initial" ? "T1" : String(renewed.shift());
  };
  const client = createExampleClient({ auth: { bearer }, fetch: accepting("T2") });
  expect(await rejection(client.getUser({ userId: "u" }))).toMatchObject({ status: 401 });
  expect(await client.getUser({ userId: "u" })).toEqual(user);
  expect(asked).toEqual(["initial", "unauthorized", "initial", "unauthorized"]);
});

test("another call's provider that fails takes the renewal from nobody", async () => {
  let renew = (_token: string) => {};
  let renewals = 0;
  let isDown = false;
  const bearer = ({ reason }: CredentialContext) => {
    if (reason === "initial") {
      if (isDown) {
        throw new Error("down");
      }
      return "old";
    }
    renewals += 1;
    return new Promise<string>((resolve) => {
      renew = resolve;
    });
  };
  const client = createExampleClient({ auth: { bearer }, fetch: accepting("new") });
  const first = client.getUser({ userId: "u" });
  await vi.waitUntil(() => renewals === 1);
  isDown = true;
  await rejection(client.getUser({ userId: "u" }));
  isDown = false;
  const third = client.getUser({ userId: "u" });
  await new Promise(setImmediate);
  renew("new");
  expect(await Promise.all([first, third])).toEqual([user, user]);
  expect(renewals).toBe(1);
});

test("it has the whole time of a request", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const accept = accepting("unauthorized");
  const fetch = async (url: string, init: RequestInit) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return accept(url, init);
  };
  const bearer = ({ reason }: CredentialContext) => reason;
  const client = createExampleClient({ auth: { bearer }, fetch, timeoutMs: 300 });
  const call = client.getUser({ userId: "u" });
  await vi.advanceTimersByTimeAsync(400);
  expect(await call).toEqual(user);
});

test("its error has no request id of the refused one", async () => {
  const fetch = async (_url: string, init: RequestInit) => {
    if (new Headers(init.headers).get("authorization") === "Bearer initial") {
      return new Response(null, { status: 401, headers: { "x-request-id": "first" } });
    }
    throw new TypeError("fetch failed");
  };
  const bearer = ({ reason }: CredentialContext) => reason;
  const client = createExampleClient({ auth: { bearer }, fetch });
  const error = await rejection(client.inviteUser({ body: { email: user.email } }));
  expect(error).toMatchObject({ name: "ConnectionError", requestId: undefined });
});
