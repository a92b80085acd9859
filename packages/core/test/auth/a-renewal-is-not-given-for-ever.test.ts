import { expect, test } from "vitest";
import type { CredentialContext } from "../../src/index.js";
import { rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };

test("that was refused itself: the provider is asked again", async () => {
  let valid = "second";
  const server = await startServer((response, { headers }) => {
    const isRight = headers.authorization === `Bearer ${valid}`;
    response.writeHead(isRight ? 201 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(user));
  });
  // A provider whose own cache is never told of what it gave instead.
  const bearer = ({ reason }: CredentialContext) => (reason === "initial" ? "first" : valid);
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  expect(await client.inviteUser(invitation)).toEqual(user);
  valid = "third";
  // One call may find out. Those after it must get through.
  await client.inviteUser(invitation).catch(() => {});
  expect(await client.inviteUser(invitation)).toEqual(user);
});

test("that was the same again: the provider is asked again", async () => {
  const server = await startServer((response, { headers }) => {
    const isRight = headers.authorization === "Bearer second";
    response.writeHead(isRight ? 201 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(user));
  });
  const renewed = ["first", "second"];
  const bearer = ({ reason }: CredentialContext) =>
    reason === "initial" ? "first" : `${renewed.shift()}`;
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  expect(await rejection(client.inviteUser(invitation))).toMatchObject({ status: 401 });
  expect(await client.inviteUser(invitation)).toEqual(user);
});
