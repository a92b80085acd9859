import { describe, expect, test, vi } from "vitest";
import { ConfigError, createFetch } from "../../src/index.js";
import { json, startServer } from "../support/server.js";
import { createExampleClient, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";

function stubNavigator(userAgent: unknown): void {
  vi.stubGlobal("navigator", { userAgent });
}

/** What creating something was refused with; undefined if it wasn't. */
function refusal(create: () => unknown): unknown {
  try {
    create();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    vi.unstubAllGlobals();
  }
}

describe("in a browser", () => {
  test.each([
    ["credentials", secrets],
    ["a function", () => secrets],
    ["a provider", { bearer: () => secrets.bearer }],
  ])("`auth` is refused, by the option that allows it: %s", (_what, auth) => {
    stubNavigator(browser);
    const error = refusal(() => createExampleClient({ auth }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "auth", delivery: "not-sent" });
    expect((error as Error).message).toContain("dangerouslyAllowBrowser");
    expect((error as Error).message).not.toContain("5ecret");
  });

  test.each([undefined, false, 0, "", null])("`dangerouslyAllowBrowser: %j` is no", (given) => {
    stubNavigator(browser);
    const options = { auth: secrets, dangerouslyAllowBrowser: given as never };
    expect(refusal(() => createExampleClient(options))).toBeInstanceOf(ConfigError);
  });

  test("a client without `auth` is made", () => {
    stubNavigator(browser);
    expect(refusal(() => createExampleClient({ auth: undefined }))).toBeUndefined();
  });

  test("`createFetch` is held to the same", () => {
    stubNavigator(browser);
    const options = { baseUrl: "https://api.example.com", auth: { bearer: secrets.bearer } };
    expect(refusal(() => createFetch(options))).toMatchObject({ option: "auth" });
    stubNavigator(browser);
    const allowed = { ...options, dangerouslyAllowBrowser: true };
    expect(refusal(() => createFetch(allowed))).toBeUndefined();
  });

  test("`dangerouslyAllowBrowser` allows it", async () => {
    const server = await startServer(json(user, 201));
    stubNavigator(browser);
    const options = { baseUrl: server.url, dangerouslyAllowBrowser: true };
    const client = createExampleClient(options);
    vi.unstubAllGlobals();
    expect(await client.inviteUser({ body: { email: user.email } })).toEqual(user);
    const [request] = server.requests;
    expect(request?.headers.authorization).toBe(`Bearer ${secrets.bearer}`);
    // A header of our own would cost a preflight.
    expect(request?.headers["user-agent"]).not.toContain("example-users");
  });

  test("an inherited `dangerouslyAllowBrowser` allows nothing", () => {
    stubNavigator(browser);
    const inherited = { dangerouslyAllowBrowser: true };
    Object.assign(Object.prototype, inherited);
    const error = refusal(() => createExampleClient());
    Reflect.deleteProperty(Object.prototype, "dangerouslyAllowBrowser");
    expect(error).toBeInstanceOf(ConfigError);
  });
});

test.each([
  ["Node", "Node.js/24"],
  ["Deno", "Deno/2.5.0"],
  ["Bun", "Bun/1.3.0"],
  ["Workers", "Cloudflare-Workers"],
  ["no name", undefined],
])("elsewhere `auth` needs no leave: %s", (_where, userAgent) => {
  stubNavigator(userAgent);
  expect(refusal(() => createExampleClient())).toBeUndefined();
});

test("a platform without a navigator is no browser", () => {
  vi.stubGlobal("navigator", undefined);
  expect(refusal(() => createExampleClient())).toBeUndefined();
});

test.each([true, false])(
  "`dangerouslyAllowBrowser: %j` changes nothing elsewhere",
  async (given) => {
    const server = await startServer(json(user, 201));
    const client = createExampleClient({ baseUrl: server.url, dangerouslyAllowBrowser: given });
    await client.inviteUser({ body: { email: user.email } });
    expect(server.requests[0]?.headers["user-agent"]).toBe("example-users/1.2.3");
  },
);
