import { readFileSync } from "node:fs";
import path from "node:path";
import { OWN_TYPES, typePrefix } from "@invitekit/generator";
import { registeredApis } from "@invitekit/testing";
import { expect, test } from "vitest";
import * as listed from "../../../packages/core/src/exports.ts";

const values = Object.keys(listed).sort();
const core: Values = await import("@invitekit/core");
const handedOn: Values = await import("@invitekit/core/exports");

type Values = Readonly<Record<string, unknown>>;

test("what is built has what is listed and no more, once for both of core's entries", () => {
  expect(values).toContain("ApiError");
  expect(Object.keys(handedOn).sort()).toEqual(values);
  expect(values.filter((name) => handedOn[name] !== core[name])).toEqual([]);
});

test.each([...registeredApis().keys()])("%s has it, and what makes its client", async (name) => {
  const packageName = `@invitekit/${name}`;
  const client: Values = await import(packageName);
  expect(values.filter((each) => client[each] !== core[each])).toEqual([]);
  const own = Object.keys(client).filter((each) => !values.includes(each));
  expect(own).toContain(`create${typePrefix(packageName)}Client`);
  expect(own.every((each) => each.startsWith(`create${typePrefix(packageName)}`))).toBe(true);
});

// `export *` gives way to a name of the client's own in silence, and is silent about one that another
// `export *` has too. Neither compiler nor linter tells.
test("no client can have another thing by a name that is listed", () => {
  const file = path.join(import.meta.dirname, "../../../packages/core/src/exports.ts");
  const lists = readFileSync(file, "utf8").matchAll(/\{([^}]*)\} from/g);
  const names = [...lists].flatMap(([, list]) => (list as string).match(/\w+(?=\s*(,|$))/g) ?? []);
  expect(names).toEqual(expect.arrayContaining([...values, "Attempt", "PathClient"]));
  expect(names.filter(isOfClient)).toEqual([]);
});

/** Whether it is what a client's package calls an operation's input, or something of its own. */
function isOfClient(name: string): boolean {
  const prefixed = OWN_TYPES.filter((end) => name.endsWith(end)).map((end) => {
    return typePrefix(name.slice(0, -end.length)) + end;
  });
  return /Input\d*$|^create.*Client$/.test(name) || prefixed.includes(name);
}
