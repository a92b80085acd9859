import { describe, expect, expectTypeOf, test, vi } from "vitest";
import {
  ConfigError,
  type CredentialContext,
  cachedCredential,
  type FetchedCredential,
} from "../../src/index.js";
import { type Deferred, defer } from "../support/deferred.js";
import { expectAborted } from "../support/outcome.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const never = new AbortController().signal;
const initial: CredentialContext = { reason: "initial", signal: never };

function refused(previous: string): CredentialContext {
  return { reason: "unauthorized", previous, signal: never };
}

/** A fetcher that is answered by hand, and a clock that is set by hand. */
function setUp(expiresInMs?: number, renewBeforeMs?: number) {
  let steady = 0;
  let wall = 1_800_000_000_000;
  vi.spyOn(performance, "now").mockImplementation(() => steady);
  vi.spyOn(Date, "now").mockImplementation(() => wall);
  const contexts: CredentialContext[] = [];
  const answers: Deferred<FetchedCredential<string>>[] = [];
  const provider = cachedCredential(
    (context: CredentialContext) => {
      contexts.push(context);
      const answer = defer<FetchedCredential<string>>();
      answers.push(answer);
      return answer.promise;
    },
    { renewBeforeMs },
  );
  const lifetime = expiresInMs === undefined ? {} : { expiresInMs };
  return {
    provider,
    contexts,
    answers,
    passes: (ms: number) => {
      steady += ms;
      wall += ms;
    },
    sleeps: (ms: number) => {
      wall += ms;
    },
    /** Asks, and answers the fetch that this begins. */
    async ask(credential: string, context = initial) {
      const asked = provider(context);
      await turn();
      answers.at(-1)?.resolve({ credential, ...lifetime });
      return asked;
    },
  };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe("kept", () => {
  test("until it is refused, if it doesn't say how long it is valid", async () => {
    const { ask, contexts, passes } = setUp();
    expect(await ask("one")).toBe("one");
    passes(1e12);
    expect(await ask("two")).toBe("one");
    expect(await ask("two", refused("one"))).toBe("two");
    expect(contexts).toMatchObject([
      { reason: "initial" },
      { reason: "unauthorized", previous: "one" },
    ]);
  });

  test("one that was refused after it had been replaced replaces nothing", async () => {
    const { ask, contexts } = setUp();
    await ask("one");
    await ask("two", refused("one"));
    expect(await ask("three", refused("one"))).toBe("two");
    expect(contexts).toHaveLength(2);
  });

  test("with the line break that clients take off it", async () => {
    const { ask } = setUp();
    await ask("one\n");
    expect(await ask("two", refused("one"))).toBe("two");
  });

  test("a set of credentials as well", async () => {
    let fetched = 0;
    const provider = cachedCredential(async () => {
      fetched += 1;
      return { credential: { bearer: `b${fetched}`, session: `s${fetched}` } };
    });
    const context = { reason: "initial", signal: never } as const;
    expect(await provider(context)).toEqual({ bearer: "b1", session: "s1" });
    const previous = { bearer: "b1" };
    const renewal = { reason: "unauthorized", previous, signal: never } as const;
    expect(await provider(renewal)).toEqual({ bearer: "b2", session: "s2" });
    expect(await provider(renewal)).toEqual({ bearer: "b2", session: "s2" });
    expect(fetched).toBe(2);
  });
});

describe("renewed early", () => {
  test("while the old one is still used, and nobody waits", async () => {
    const { ask, provider, answers, passes } = setUp(600_000);
    await ask("one");
    passes(539_000);
    expect(await provider(initial)).toBe("one");
    expect(answers).toHaveLength(1);
    passes(2000);
    expect(await provider(initial)).toBe("one");
    expect(await provider(initial)).toBe("one");
    await turn();
    expect(answers).toHaveLength(2);
    answers[1]?.resolve({ credential: "two", expiresInMs: 600_000 });
    await turn();
    expect(await provider(initial)).toBe("two");
  });

  test("a failure is nobody's until it has expired", async () => {
    const { ask, provider, answers, passes } = setUp(600_000);
    await ask("one");
    passes(550_000);
    await provider(initial);
    await turn();
    answers[1]?.reject(new Error("the vault is closed"));
    await turn();
    expect(await provider(initial)).toBe("one");
    passes(60_000);
    await turn();
    const asked = provider(initial);
    await turn();
    answers.at(-1)?.reject(new Error("the vault is closed"));
    await expect(asked).rejects.toThrow("the vault is closed");
  });

  test("after half of a short life at most", async () => {
    const { ask, provider, answers, passes } = setUp(10_000);
    await ask("one");
    passes(4000);
    await provider(initial);
    await turn();
    expect(answers).toHaveLength(1);
    passes(2000);
    await provider(initial);
    await turn();
    expect(answers).toHaveLength(2);
  });

  test("by another time, if one is given", async () => {
    const { ask, provider, answers, passes } = setUp(600_000, 0);
    await ask("one");
    passes(599_999);
    await provider(initial);
    await turn();
    expect(answers).toHaveLength(1);
  });

  test("the time in which it was fetched counts", async () => {
    const { provider, answers, passes } = setUp();
    const asked = provider(initial);
    await turn();
    passes(9000);
    answers[0]?.resolve({ credential: "one", expiresInMs: 10_000 });
    expect(await asked).toBe("one");
    passes(2000);
    void provider(initial);
    await turn();
    expect(answers).toHaveLength(2);
  });
});

describe("clocks", () => {
  test("a machine that has slept asks again", async () => {
    const { ask, sleeps } = setUp(600_000);
    await ask("one");
    sleeps(700_000);
    expect(await ask("two")).toBe("two");
  });

  test("a clock that is set back prolongs nothing", async () => {
    const { ask, sleeps, passes } = setUp(600_000);
    await ask("one");
    sleeps(-10_000_000);
    passes(700_000);
    expect(await ask("two")).toBe("two");
  });
});

test.each([Number.NaN, 0, -1, Number.NEGATIVE_INFINITY])(
  "valid for %d ms: used, and not kept",
  async (expiresInMs) => {
    const { ask, contexts } = setUp(expiresInMs);
    expect(await ask("one")).toBe("one");
    expect(await ask("two")).toBe("two");
    expect(contexts).toHaveLength(2);
  },
);

test.each([-1, Number.NaN])("`renewBeforeMs: %d` is refused", (renewBeforeMs) => {
  const fetcher = async () => ({ credential: "one" });
  expect(() => cachedCredential(fetcher, { renewBeforeMs })).toThrow(ConfigError);
});

describe("concurrent calls", () => {
  test("share one fetch", async () => {
    const { provider, answers } = setUp();
    const asked = Array.from({ length: 20 }, () => provider(initial));
    await turn();
    expect(answers).toHaveLength(1);
    answers[0]?.resolve({ credential: "one" });
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["one"]));
  });

  test("one that aborts takes nothing from the others", async () => {
    const { provider, answers, contexts } = setUp();
    const controller = new AbortController();
    const first = provider({ reason: "initial", signal: controller.signal });
    const second = provider(initial);
    await turn();
    controller.abort("enough");
    await expect(first).rejects.toBe("enough");
    expect(contexts[0]?.signal.aborted).toBe(false);
    answers[0]?.resolve({ credential: "one" });
    expect(await second).toBe("one");
  });

  test("the last that aborts ends the fetch, and the next begins another", async () => {
    const { provider, answers, contexts, ask } = setUp();
    const controller = new AbortController();
    const { signal } = controller;
    const asked = [
      provider({ reason: "initial", signal }),
      provider({ reason: "initial", signal }),
    ];
    await turn();
    controller.abort("enough");
    await Promise.allSettled(asked);
    expect(contexts[0]?.signal.aborted).toBe(true);
    expect(await ask("two")).toBe("two");
    // What comes too late isn't kept.
    answers[0]?.resolve({ credential: "one" });
    await turn();
    expect(await provider(initial)).toBe("two");
  });

  test("a signal that is aborted already", async () => {
    const { provider, answers } = setUp();
    const asked = provider({ reason: "initial", signal: AbortSignal.abort("enough") });
    await expect(asked).rejects.toBe("enough");
    await turn();
    expect(answers.length).toBeLessThanOrEqual(1);
  });

  test("a failure is everybody's, and isn't kept", async () => {
    const { provider, answers, ask } = setUp();
    const asked = [provider(initial), provider(initial)];
    await turn();
    answers[0]?.reject(new Error("the vault is closed"));
    const results = await Promise.allSettled(asked);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await ask("two")).toBe("two");
  });

  test("a fetch that hangs holds up no call that comes 30 s later", async () => {
    const { provider, ask, passes } = setUp();
    void provider(initial);
    await turn();
    passes(30_001);
    expect(await ask("two")).toBe("two");
  });
});

test("a fetcher that throws at once, or gives nothing: within the family, and asked again", async () => {
  const server = await startServer(json(user, 201));
  let asked = 0;
  const bearer = cachedCredential((): FetchedCredential<string> => {
    asked += 1;
    if (asked === 1) {
      throw new Error("the vault is closed");
    }
    return (asked === 2 ? undefined : { credential: "token" }) as FetchedCredential<string>;
  });
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  for (const cause of [new Error("the vault is closed"), expect.any(TypeError)]) {
    const error = await rejection(client.inviteUser(invitation));
    expect(error).toMatchObject({ option: "auth.bearer", delivery: "not-sent", cause });
  }
  await client.inviteUser(invitation);
  await client.inviteUser(invitation);
  expect(asked).toBe(3);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer token",
    "Bearer token",
  ]);
});

test("of a client: calls at once share a fetch, and an abort ends one call alone", async () => {
  const server = await startServer(json(user, 201));
  let asked = 0;
  const fetched = defer<FetchedCredential<string>>();
  const bearer = cachedCredential(() => {
    asked += 1;
    return fetched.promise;
  });
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  const controller = new AbortController();
  const { signal } = controller;
  const aborted = rejection(client.inviteUser({ ...invitation, signal }));
  const others = [client.inviteUser(invitation), client.inviteUser(invitation)];
  await turn();
  controller.abort("enough");
  expectAborted(await aborted, "enough", { delivery: "not-sent" });
  fetched.resolve({ credential: "token", expiresInMs: 60_000 });
  expect(await Promise.all(others)).toEqual([user, user]);
  expect(asked).toBe(1);
});

test("types", () => {
  const one = cachedCredential(async () => ({ credential: "x" }));
  expectTypeOf(one).parameter(0).toEqualTypeOf<CredentialContext>();
  expectTypeOf(one).returns.resolves.toEqualTypeOf<string>();
  // @ts-expect-error: a credential alone says nothing of its life
  cachedCredential(async () => "x");
  expect(one).toBeTypeOf("function");
});
