import { describe, expect, test } from "vitest";
import { RedirectError } from "../../src/index.js";
import { rejection, startServer } from "../support/server.js";
import { createExampleClient, secrets } from "../support/vendor.js";

const body = { email: "ada@example.com" };

const deliveries = [
  [301, "unknown"],
  [302, "unknown"],
  [303, "unknown"],
  [307, "rejected"],
  [308, "rejected"],
] as const;

describe.each(deliveries)("%i", (status, delivery) => {
  test(`to the same origin: ${delivery}, nothing is sent there`, async () => {
    const server = await startServer({ status, headers: { location: "/api/elsewhere" } });
    const client = createExampleClient({ baseUrl: `${server.url}/api` });

    const error = await rejection(client.inviteUser({ body }));
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({
      status,
      delivery,
      location: `${server.url}/api/elsewhere`,
      operation: "inviteUser",
      attempts: [{ status, delivery }],
      message: expect.stringContaining("redirects"),
    });
    expect(server.requests.map(({ url }) => url)).toEqual(["/api/users/invite"]);
  });

  test(`to another origin: ${delivery}, nothing is sent there`, async () => {
    const target = await startServer({ status: 201, body: "{}" });
    const server = await startServer({ status, headers: { location: `${target.url}/users` } });
    const client = createExampleClient({ baseUrl: server.url });

    const error = await rejection(client.getUser({ userId: "u" }));
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({ status, delivery, location: `${target.url}/users` });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers["x-api-key"]).toBe(secrets.apiKey);
    expect(target.requests).toHaveLength(0);
  });

  test(`from https to http: ${delivery}`, async () => {
    const target = await startServer({ status: 201, body: "{}" });
    const sent: string[] = [];
    const client = createExampleClient({
      fetch: async (url) => {
        sent.push(url);
        return new Response(null, { status, headers: { location: `${target.url}/users` } });
      },
    });
    const error = await rejection(client.inviteUser({ body }));
    expect(error).toMatchObject({ status, delivery, location: `${target.url}/users` });
    expect(sent).toEqual(["https://eu.example.com/api/users/invite"]);
    expect(target.requests).toHaveLength(0);
  });

  test(`without a Location: ${delivery}`, async () => {
    const server = await startServer({ status });
    const error = await rejection(
      createExampleClient({ baseUrl: server.url }).inviteUser({ body }),
    );
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({ status, delivery });
    expect((error as RedirectError).location).toBeUndefined();
    expect(server.requests).toHaveLength(1);
  });

  test(`to itself: ${delivery}`, async () => {
    const server = await startServer({ status, headers: { location: "" } });
    const error = await rejection(
      createExampleClient({ baseUrl: server.url }).inviteUser({ body }),
    );
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({ status, delivery });
    expect(server.requests).toHaveLength(1);
  });

  test(`by path rejects too: ${delivery}`, async () => {
    const server = await startServer({ status, headers: { location: "/elsewhere" } });
    const client = createExampleClient({ baseUrl: server.url });
    const error = await rejection(client.POST("/users/invite", { body }));
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({ status, delivery });
    expect(server.requests).toHaveLength(1);
  });
});

async function locationFor(location: string): Promise<string | undefined> {
  const client = createExampleClient({
    fetch: async () => new Response(null, { status: 307, headers: { location } }),
  });
  const error = await rejection(client.ping());
  expect(error).toBeInstanceOf(RedirectError);
  expect(error).toMatchObject({ status: 307, delivery: "rejected" });
  return (error as RedirectError).location;
}

test.each([
  ["https://login.example.org/in?token=t#t", "https://login.example.org/in"],
  ["https://user:pass@login.example.org/in", "https://login.example.org/in"],
  ["//login.example.org/in", "https://login.example.org/in"],
  ["in?token=t", "https://eu.example.com/api/in"],
  ["../in", "https://eu.example.com/in"],
])("Location: %s shows %s alone", async (location, shown) => {
  expect(await locationFor(location)).toBe(shown);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "mailto:ada@example.com",
  "https://",
  "http://[::",
])("Location: %s shows nothing", async (location) => {
  expect(await locationFor(location)).toBeUndefined();
});

test("a Location of another application's scheme has no origin to show", async () => {
  expect((await locationFor("app://callback/in?token=t")) ?? "").not.toContain("null");
});

test.each([300, 304, 305, 306, 399])("%i is a redirect as well: unknown", async (status) => {
  const client = createExampleClient({ fetch: async () => new Response(null, { status }) });
  const error = await rejection(client.ping());
  expect(error).toBeInstanceOf(RedirectError);
  expect(error).toMatchObject({ status, delivery: "unknown" });
});

test("a browser's opaque redirect: unknown, without status and location", async () => {
  const opaque = new Response(null, { headers: { location: "https://hidden.example" } });
  const hidden = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers() };
  for (const [name, value] of Object.entries(hidden)) {
    Object.defineProperty(opaque, name, { value });
  }
  const client = createExampleClient({ fetch: async () => opaque });
  const error = await rejection(client.inviteUser({ body }));
  expect(error).toBeInstanceOf(RedirectError);
  expect(error).toMatchObject({ delivery: "unknown" });
  expect((error as RedirectError).status).toBeUndefined();
  expect((error as RedirectError).location).toBeUndefined();
});

test("a fetch that follows on its own accord: unknown, its answer isn't believed", async () => {
  const target = await startServer({
    status: 201,
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const server = await startServer({ status: 303, headers: { location: target.url } });
  const client = createExampleClient({
    baseUrl: server.url,
    fetch: (url, init) => fetch(url, { ...init, redirect: "follow" }),
  });
  const error = await rejection(client.inviteUser({ body }));
  expect(error).toBeInstanceOf(RedirectError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test("its body is let go of", async () => {
  let isCancelled = false;
  const body = new ReadableStream({
    cancel: () => {
      isCancelled = true;
    },
  });
  const headers = { location: "/elsewhere" };
  const client = createExampleClient({
    fetch: async () => new Response(body, { status: 303, headers }),
  });
  expect(await rejection(client.getUser({ userId: "u" }))).toBeInstanceOf(RedirectError);
  expect(isCancelled).toBe(true);
});

test("the platform is told not to follow", async () => {
  const inits: RequestInit[] = [];
  const client = createExampleClient({
    fetch: async (_url, init) => {
      inits.push(init);
      return new Response("pong", { headers: { "content-type": "text/plain" } });
    },
  });
  expect(await client.ping()).toBe("pong");
  expect(inits.map(({ redirect }) => redirect)).toEqual(["manual"]);
});
