import { expect, test } from "vitest";
import { describeInvited, findInvited } from "../../repository/invitation/invited.ts";

test.each([
  [
    "an address, wherever it stands",
    { id: "x", to: [{ contact: "ada@example.com" }] },
    "to.0.contact",
  ],
  ["an address rather than an earlier e-mail placeholder", { email: "text", to: "a@b.c" }, "to"],
  ["what is named like an address", { name: "Ada", user: { "e-mail": "text" } }, "user.e-mail"],
  ["what is named like a user's name", { name: "Ada", userName: "ada" }, "userName"],
  ["any name", { id: "x", firstName: "Ada" }, "firstName"],
])("%s", (_, body, member) => {
  expect(findInvited(body).member).toBe(member);
});

test("says so where the sample has a placeholder, and where it has nobody", () => {
  expect(describeInvited(findInvited({ email: "a@b.c" }))).toBe("a@b.c (email)");
  expect(describeInvited(findInvited({ email: "text" }))).toMatch(
    /^text \(email, which .* open\)$/,
  );
  expect(describeInvited(findInvited({ id: 1, none: null }))).toBe("somebody");
});
