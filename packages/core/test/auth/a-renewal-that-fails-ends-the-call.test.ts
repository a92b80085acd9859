import { describe, expect, test } from "vitest";
import { ConfigError, type CredentialContext, TimeoutError } from "../../src/index.js";
import { controlClock, until } from "../support/controlled-clock.js";
import { startScript } from "../support/script.js";
import { json, rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);
const refused = { status: 401 };
const outage = new Error("the vault is closed");

/** What was refused with one credential, and whose renewal goes like this. */
async function renewLike(renew: () => string | Promise<string>, whole = false) {
  const server = await startScript(refused, created);
  let renewals = 0;
  const provide = ({ reason }: CredentialContext<unknown>) => {
    if (reason === "initial") {
      return "old";
    }
    renewals += 1;
    return renew();
  };
  const auth = whole
    ? async (context: CredentialContext<unknown>) => ({ bearer: await provide(context) })
    : { bearer: provide };
  const client = createExampleClient({ baseUrl: server.url, auth, timeoutMs: 5000 });
  return { client, server, renewals: () => renewals };
}

const failures: [string, () => string | Promise<string>][] = [
  [
    "throws",
    () => {
      throw outage;
    },
  ],
  ["rejects", () => Promise.reject(outage)],
];

describe.each(failures)("one that %s", (_how, renew) => {
  test.each([
    ["auth.bearer", false],
    ["auth", true],
  ])("is a ConfigError of `%s` with its cause, after a refusal", async (option, whole) => {
    const { client, server } = await renewLike(renew, whole);
    const error = await rejection(client.inviteUser(invitation));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      option,
      delivery: "rejected",
      operation: "inviteUser",
      attempts: [{ status: 401, delivery: "rejected" }],
    });
    expect((error as Error).cause).toBe(outage);
    expect(server.requests).toHaveLength(1);
  });

  test("isn't kept: the next call asks again", async () => {
    const { client, renewals } = await renewLike(renew);
    await rejection(client.inviteUser(invitation));
    expect(await client.inviteUser(invitation)).toEqual(user);
    expect(renewals()).toBe(1);
  });

  test("fails all that wait for it, and asks nobody twice", async () => {
    const server = await startScript(refused);
    let renewals = 0;
    let refusals = 0;
    const bearer = async ({ reason }: CredentialContext) => {
      if (reason === "initial") {
        return "old";
      }
      renewals += 1;
      await until(() => refusals === 5);
      return renew();
    };
    const onAttempt = () => {
      refusals += 1;
    };
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer }, onAttempt });
    const calls = Array.from({ length: 5 }, () => rejection(client.inviteUser(invitation)));
    for (const error of await Promise.all(calls)) {
      expect(error).toMatchObject({ name: "ConfigError", cause: outage, delivery: "rejected" });
    }
    expect(renewals).toBe(1);
  });
});

test.each(["", "a b", "Bearer new", "a\nb"])(
  "one that gives %j is a ConfigError, after a refusal",
  async (credential) => {
    const { client, server } = await renewLike(() => credential);
    const error = await rejection(client.inviteUser(invitation));
    expect(error).toMatchObject({
      name: "ConfigError",
      option: "auth.bearer",
      delivery: "rejected",
      attempts: [{ status: 401 }],
    });
    expect(server.requests).toHaveLength(1);
  },
);

describe("one that hangs", () => {
  const hang = () => new Promise<never>(() => {});

  test.each([
    ["of one credential", false],
    ["of the whole set", true],
  ])("%s is a TimeoutError, after a refusal", async (_which, whole) => {
    const clock = controlClock();
    const { client, server, renewals } = await renewLike(hang, whole);
    const outcome = rejection(client.inviteUser(invitation));
    await until(() => renewals() === 1);
    await clock.pass(4999);
    expect(await Promise.race([outcome, "waiting"])).toBe("waiting");
    await clock.pass(1);
    const error = await outcome;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      phase: "credentials",
      delivery: "rejected",
      attempts: [{ status: 401, delivery: "rejected" }],
    });
    expect(server.requests).toHaveLength(1);
  });

  test("isn't kept: the next call asks again", async () => {
    const clock = controlClock();
    const server = await startScript(refused, refused, created);
    let renewals = 0;
    const bearer = ({ reason }: CredentialContext) => {
      if (reason === "initial") {
        return "old";
      }
      renewals += 1;
      return renewals === 1 ? hang() : "new";
    };
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
    const first = rejection(client.inviteUser(invitation));
    await until(() => renewals === 1);
    await clock.pass(30_000);
    expect(await first).toMatchObject({ phase: "credentials" });
    expect(await client.inviteUser(invitation)).toEqual(user);
    expect(renewals).toBe(2);
  });

  test("gives way to the caller's abort, and isn't kept either", async () => {
    const controller = new AbortController();
    const server = await startScript(refused, refused, created);
    let renewals = 0;
    const bearer = ({ reason }: CredentialContext) => {
      if (reason === "initial") {
        return "old";
      }
      renewals += 1;
      return renewals === 1 ? hang() : "new";
    };
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
    const { signal } = controller;
    const outcome = rejection(client.inviteUser({ ...invitation, signal }));
    await until(() => renewals === 1);
    controller.abort("enough");
    expect(await outcome).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(await client.inviteUser(invitation)).toEqual(user);
  });
});

test.each([
  ["of one credential", { bearer: () => new Promise<never>(() => {}) }],
  ["of the whole set", () => new Promise<never>(() => {})],
])("the first one that hangs, %s: a TimeoutError, not sent", async (_which, auth) => {
  const clock = controlClock();
  const server = await startScript(created);
  const client = createExampleClient({ baseUrl: server.url, auth });
  const outcome = rejection(client.inviteUser(invitation));
  await clock.pass(29_999);
  expect(await Promise.race([outcome, "waiting"])).toBe("waiting");
  await clock.pass(1);
  const error = await outcome;
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ phase: "credentials", delivery: "not-sent", attempts: [] });
  expect(server.requests).toHaveLength(0);
});

test("a provider that fails before a repeat ends the call with what was reached", async () => {
  const clock = controlClock();
  const server = await startScript({ status: 429 }, created);
  let asked = 0;
  const bearer = () => {
    asked += 1;
    if (asked > 1) {
      throw outage;
    }
    return "token";
  };
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  const error = await clock.settle(rejection(client.inviteUser(invitation)));
  expect(error).toMatchObject({
    name: "ConfigError",
    cause: outage,
    delivery: "rejected",
    attempts: [{ status: 429 }],
  });
  expect(asked).toBe(2);
  expect(server.requests).toHaveLength(1);
});
