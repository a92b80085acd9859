import { registeredApis } from "@invitekit/testing";
import { expect, test } from "vitest";
import * as listed from "../../../packages/core/src/exports.ts";
import { typePrefix } from "../../generate/names.ts";

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
