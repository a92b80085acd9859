import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("a reference to a URL is refused, with its place and what to do", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end("type: string");
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pet.yaml`;
  const workspace = createWorkspace();
  workspace.register({
    cats: operation(
      `responses: { "200": { description: A pet, content: { application/json: { schema: { $ref: "${url}" } } } } }`,
    ),
  });
  const { code, errors } = await workspace.generate();
  expect(code).toBe(1);
  expect(errors).toBe(
    `cats/openapi.yaml:9:88 Can't resolve $ref: ${url} is a URL: download the file and refer to ` +
      "the copy, because the network is never used.\nNothing was written.\n",
  );
  expect(requests).toBe(0);
});
