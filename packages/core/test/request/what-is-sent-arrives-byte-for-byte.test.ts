import { describe, expect, test } from "vitest";
import { stopClock } from "../support/clock.js";
import { answer, answerJson } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { user } from "../support/kinds.js";
import { outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const texts = [
  ["a name with accents", "Zoë Müller-Łukasiewicz"],
  ["the same letter in two forms", "é e\u0301"],
  ["emoji", "👩‍🚀👨‍👩‍👧‍👦🏳️‍🌈"],
  ["other scripts", "日本 हिन्दी עברית العربية"],
  ["directions and what isn't seen", "\u202e\u200b\ufeff"],
  ["a plus-address", "ada+invite=1&x=2%20#?@example.com"],
  ["quotes and slashes", "\"Ada\" \\ / 'Lovelace' </script>"],
  ["control characters", "a\0b\tc\nd\u2028e"],
  ["320 characters", `${"a".repeat(64)}@${"b".repeat(251)}.com`],
  ["320 characters of four bytes each", "🔑".repeat(320)],
] as const;

describe.each(texts)("%s", (_what, text) => {
  test("in a body, and the same in its repeats", async () => {
    const clock = stopClock();
    const busy = answer(429);
    const server = await startFaultyServer([busy, busy, answerJson(user, 201)]);
    const client = createExampleClient({ baseUrl: server.url });
    const body = { email: text, name: text };
    const { data } = await outcomeOf(
      (options) => client.inviteUser({ body, ...options }),
      clock,
      server,
      () => clock.passes(250, 500),
    );
    expect(data).toEqual(user);
    const bytes = Buffer.from(JSON.stringify(body), "utf8");
    expect(server.requests).toHaveLength(3);
    for (const request of server.requests) {
      expect(request.body.equals(bytes)).toBe(true);
      expect(request.headers["content-length"]).toBe(`${bytes.length}`);
      expect(request.headers["content-type"]).toBe("application/json");
    }
  });

  test("in the path and the query", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(answerJson(user));
    const client = createExampleClient({ baseUrl: server.url });
    await outcomeOf(
      (options) => client.getUser({ userId: text, filter: text, ...options }),
      clock,
      server,
    );
    const [{ url }] = server.requests as [(typeof server.requests)[0]];
    expect(url).toMatch(/^[!-~]+$/);
    const [, path = "", query = ""] = /^\/users\/([^/?]+)\?filter=([^&?]+)$/.exec(url) ?? [];
    expect(decodeURIComponent(path)).toBe(text);
    expect(decodeURIComponent(query)).toBe(text);
    // As servers read a form, where a plus would be a space.
    expect(new URLSearchParams(url.split("?")[1]).get("filter")).toBe(text);
  });
});
