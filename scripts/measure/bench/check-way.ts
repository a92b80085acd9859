import assert from "node:assert/strict";
import { type Fetch, invitation, type Way } from "./invitation.ts";

/** Rejects unless the whole invitation is sent and the answer returned: what does less is fast. */
export async function checkWay({ create }: Way, baseUrl: string, fetch: Fetch): Promise<void> {
  let requests = 0;
  const invite = create(baseUrl, async (input, init) => {
    requests += 1;
    await checkRequest(
      new Request(input instanceof Request ? input.clone() : input, init),
      baseUrl,
    );
    return fetch(input, init);
  });
  checkAnswer(await invite());
  assert.equal(requests, 1);
}

async function checkRequest(sent: Request, baseUrl: string): Promise<void> {
  const { method, path, headers, body } = invitation.request;
  assert.equal(sent.method, method);
  assert.equal(sent.url, baseUrl + path);
  for (const [name, wanted] of Object.entries(headers)) {
    const value = sent.headers.get(name) ?? "";
    assert.ok(wanted instanceof RegExp ? wanted.test(value) : wanted === value, name);
  }
  assert.deepEqual(await sent.json(), body);
}

export function checkAnswer(value: unknown): void {
  assert.deepEqual(value, invitation.answer);
}
