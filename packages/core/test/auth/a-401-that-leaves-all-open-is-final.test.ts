import { expect, test } from "vitest";
import { ApiError } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createOneOperation } from "../support/vendor.js";

test("a 401 that the document declares `unknown` isn't sent again with another credential", async () => {
  const server = await startServer(json({ title: "perhaps" }, 401));
  let count = 0;
  const call = createOneOperation(
    { delivery: { 401: "unknown" }, security: [["bearer"]], body: {} },
    { baseUrl: server.url, auth: { bearer: () => `token-${++count}` } },
  );
  const error = await rejection(call({ body: {} }));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 401, delivery: "unknown" });
  expect(server.requests).toHaveLength(1);
});
