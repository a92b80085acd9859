import { expect, test } from "vitest";
import { checkWay } from "../bench/check-way.ts";
import { type Fetch, invitation, type Way } from "../bench/invitation.ts";

const { answer, request, ways } = invitation;
const baseUrl = "https://api.example.com";
const answerWith =
  (body: unknown, status = 200): Fetch =>
  async () =>
    Response.json(body, { status });

/** The same, with requests that lack something. */
function broken({ name, isOurs, create }: Way, drop: (headers: Headers) => void): Way {
  return {
    name,
    isOurs,
    create: (base, fetch) =>
      create(base, (input, init) => {
        const sent = new Request(input, init);
        drop(sent.headers);
        return fetch(sent);
      }),
  };
}

test.each(ways)("$name sends the whole invitation and returns the answer", async (each) => {
  await checkWay(each, baseUrl, answerWith(answer));
});

test.each(ways)("$name isn't measured without what it returns", async (each) => {
  await expect(checkWay(each, baseUrl, answerWith({ data: {} }))).rejects.toThrow();
  await expect(checkWay(each, baseUrl, answerWith(answer, 400))).rejects.toThrow();
});

test.each(Object.keys(request.headers))("no client is measured without %s", async (name) => {
  for (const each of ways) {
    const lacking = broken(each, (headers) => headers.delete(name));
    await expect(checkWay(lacking, baseUrl, answerWith(answer))).rejects.toThrow();
  }
});
