import { expect, test } from "vitest";
import type { Change } from "../api-diff/change.ts";
import { mergeChanges } from "../api-diff/merge.ts";

const INVITE = { operation: "inviteUser", method: "POST", path: "/users" } as const;
const GET = { operation: "getUser", method: "GET", path: "/users/{id}" } as const;
const NOWHERE = { operation: null, method: null, path: null } as const;

function change(requires: Change["requires"], where: Partial<Change>, id = "any"): Change {
  return { id, requires, text: "It changed.", file: "a.ts", line: 1, ...NOWHERE, ...where };
}

function kept(document: Change, surface: Change): boolean {
  return mergeChanges([document], [surface]).includes(surface);
}

test("an operation's change is explained by one of that operation that asks for as much", () => {
  expect(kept(change("major", INVITE), change("major", INVITE))).toBe(false);
  expect(kept(change("major", INVITE), change("minor", INVITE))).toBe(false);
  expect(kept(change("minor", INVITE), change("major", INVITE))).toBe(true);
  expect(kept(change("patch", INVITE), change("minor", INVITE))).toBe(true);
});

test("another operation's change explains nothing, nor one of the whole document", () => {
  expect(kept(change("major", GET), change("major", INVITE))).toBe(true);
  expect(kept(change("major", NOWHERE), change("minor", INVITE))).toBe(true);
});

test("an operation that was renamed is the same one by its path", () => {
  const renamed = { ...INVITE, operation: "sendInvite" };
  expect(kept(change("major", renamed), change("major", INVITE))).toBe(false);
});

test("what is no operation's is explained by any change that asks for as much", () => {
  expect(kept(change("minor", GET), change("minor", NOWHERE))).toBe(false);
  expect(kept(change("minor", GET), change("major", NOWHERE))).toBe(true);
  expect(kept(change("patch", NOWHERE), change("patch", NOWHERE))).toBe(false);
});

test("what is written by hand is explained by no change of a document", () => {
  for (const file of ["packages/core/src/client-options.ts", "packages/kare/src/log-in.ts"]) {
    expect(kept(change("major", GET), change("minor", { file }))).toBe(true);
  }
  const file = "packages/kare/src/vendor.gen.ts";
  expect(kept(change("major", GET), change("minor", { file }))).toBe(false);
});

test("every change of the document stays, before the others", () => {
  const document = [change("patch", GET, "one"), change("patch", GET, "two")];
  const surface = [change("major", NOWHERE, "three")];
  expect(mergeChanges(document, surface).map(({ id }) => id)).toEqual(["one", "two", "three"]);
});
