import { expect, test } from "vitest";
import { createClient, type VendorDescription, vendorWords } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { type createExampleClient, vendor } from "../support/vendor.js";

async function messageOf(words: VendorDescription["words"], body: unknown): Promise<string> {
  const server = await startServer(json(body, 403));
  const described = { ...vendor, ...(words && { words }) };
  const options = { baseUrl: server.url };
  const client = createClient<ReturnType<typeof createExampleClient>>(described, options);
  const { message } = (await rejection(client.ping())) as Error;
  return message.replace(/^example\.ping: /, "").replace(/ \(delivery: rejected\)$/, "");
}

const inList = vendorWords(["errors", "message"]);

test.each<[string, VendorDescription["words"], unknown, string]>([
  ["a member", vendorWords(["message"]), { message: "No such role." }, ": No such role."],
  ["two", vendorWords(["title"], ["detail"]), { detail: "b", title: "a" }, ": a; b"],
  ["of a list", inList, { errors: [{ message: "a" }, { message: "b" }] }, ": a; b"],
  ["of one where a list was declared", inList, { errors: { message: "a" } }, ": a"],
  ["a list as the body", vendorWords(["message"]), [{ message: "a" }], ": a"],
  ["several lines", vendorWords(["message"]), { message: " a\r\n\tb\u2028c\u202ed " }, ": a b c d"],
  ["what isn't text", vendorWords(["message"]), { message: { a: 1 } }, ""],
  ["nothing of the kind", inList, { errors: [null, 1, "x", []] }, ""],
  ["null", inList, null, ""],
  ["text", inList, "errors", ""],
  ["a document that doesn't say", undefined, { message: "secret" }, ""],
])("%s", async (_what, words, body, said) => {
  expect(await messageOf(words, body)).toBe(`status 403${said}`);
});

test("a long text is cut", async () => {
  const message = await messageOf(vendorWords(["message"]), { message: "x".repeat(9999) });
  expect(message).toBe(`status 403: ${"x".repeat(300)}`);
});

test("half of a character isn't left at the end", async () => {
  const text = `${"x".repeat(299)}\u{1f680}`;
  const message = await messageOf(vendorWords(["message"]), { message: text });
  expect(message).toBe(`status 403: ${"x".repeat(299)}`);
});
