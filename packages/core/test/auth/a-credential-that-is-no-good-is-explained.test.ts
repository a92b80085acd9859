import { describe, expect, test } from "vitest";
import { type CredentialContext, cachedCredential } from "../../src/index.js";
import { controlClock, turn } from "../support/controlled-clock.js";
import { defer } from "../support/deferred.js";
import { json, rejection, startServer } from "../support/server.js";
import { until } from "../support/until.js";
import { createExampleClient, createOneOperation, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const unset = {}.constructor.prototype.INVITEKIT_UNSET as string;

describe("a variable that isn't set", () => {
  test("as a credential: at once", () => {
    expect(() => createExampleClient({ auth: { bearer: unset } })).toThrow(
      "example: `auth.bearer` is undefined (delivery: not-sent)",
    );
  });

  test.each([
    ["that became text", { bearer: `${unset}` }, "is undefined"],
    ["with a line break", { bearer: `${unset}\n` }, "is undefined"],
    ["from a provider", { bearer: () => unset }, "is undefined"],
    ["null from a provider", { bearer: async () => null as never }, "is null"],
    ["from a cache", { bearer: cachedCredential(() => ({ credential: unset })) }, "is undefined"],
    ["text without a character", { bearer: () => " \n" }, "is empty"],
    ["a pasted prefix", { bearer: "Bearer abc" }, "must be ASCII without spaces"],
  ])("%s: by the first call", async (_what, auth, problem) => {
    const error = await rejection(createExampleClient({ auth }).inviteUser(invitation));
    expect((error as Error).message).toBe(
      `example.inviteUser: \`auth.bearer\` ${problem} (delivery: not-sent)`,
    );
  });

  test("where two belong together: by the first call, with its name", async () => {
    const auth = { bearer: secrets.bearer, session: unset };
    const error = await rejection(createExampleClient({ auth }).listSessions());
    expect(error).toMatchObject({ option: "auth.session" });
    expect((error as Error).message).toContain("`auth.session` is undefined (");
  });

  test("of an alternative that isn't needed: no matter", async () => {
    const server = await startServer(json(user));
    const auth = { bearer: secrets.bearer, apiKey: unset };
    const client = createExampleClient({ baseUrl: server.url, auth });
    expect(await client.getUser({ userId: "u" })).toEqual(user);
  });
});

describe("a provider's `signal`", () => {
  test("ends with the caller's abort", async () => {
    const controller = new AbortController();
    let given: AbortSignal | undefined;
    const bearer = ({ signal }: CredentialContext) => {
      given = signal;
      queueMicrotask(() => controller.abort("enough"));
      return new Promise<string>(() => {});
    };
    const client = createExampleClient({ auth: { bearer } });
    await rejection(client.inviteUser({ ...invitation, signal: controller.signal }));
    expect(given?.aborted).toBe(true);
  });

  test("ends with a time limit, and not with a success", async () => {
    const clock = controlClock();
    const signals: AbortSignal[] = [];
    const auth = ({ signal }: { readonly signal: AbortSignal }) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise<never>(() => {}) : { bearer: "token" };
    };
    const server = await startServer(json({}));
    const options = { baseUrl: server.url, auth };
    const call = createOneOperation({ security: [["bearer"]] }, options as never);
    const error = rejection(call({ timeoutMs: 1000 }));
    await clock.untilWaiting(error);
    await clock.next();
    expect(await error).toMatchObject({ phase: "credentials" });
    expect(signals[0]?.aborted).toBe(true);
    await call();
    expect(signals[1]?.aborted).toBe(false);
  });

  test("after a 401 no call ends it for the others", async () => {
    const server = await startServer((response, { headers }) => {
      response.writeHead(headers.authorization === "Bearer new" ? 201 : 401, {
        "content-type": "application/json",
      });
      response.end(JSON.stringify(user));
    });
    const renewal = defer<string>();
    const signals: AbortSignal[] = [];
    const asked = defer();
    const bearer = ({ reason, signal }: CredentialContext) => {
      if (reason === "initial") {
        return "old";
      }
      signals.push(signal);
      signal.addEventListener("abort", () => renewal.reject(signal.reason));
      asked.resolve();
      return renewal.promise;
    };
    let answered = 0;
    const onAttempt = () => {
      answered += 1;
    };
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer }, onAttempt });
    const controller = new AbortController();
    const { signal } = controller;
    const first = rejection(client.inviteUser({ ...invitation, signal }));
    await asked.promise;
    const second = client.inviteUser(invitation);
    await until(
      () => answered === 2,
      () => "the second 401",
    );
    await turn();
    controller.abort("enough");
    expect(await first).toMatchObject({ name: "AbortError", cause: "enough" });
    renewal.resolve("new");
    expect(await second).toEqual(user);
    expect(signals[0]?.aborted).toBe(false);
  });
});
