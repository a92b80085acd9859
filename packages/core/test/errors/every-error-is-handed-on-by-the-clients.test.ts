import { expect, test } from "vitest";
import * as handedOn from "../../src/exports.js";
import * as core from "../../src/index.js";
import * as errors from "../../src/outcome/errors.js";

/** Classes by name; `instanceof` is the family's own here. */
function errorClasses(module: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(module)
    .filter(([, value]) => isErrorClass(value))
    .map(([name]) => name)
    .sort();
}

function isErrorClass(value: unknown): boolean {
  const base = errors.InvitekitError;
  return value === base || Object.prototype.isPrototypeOf.call(base, Object(value));
}

test.each([
  ["the entry of core", core],
  ["the file of the errors", errors],
])("what %s has of errors is on the list for clients", (_what, module) => {
  expect(errorClasses(module)).toContain("ApiError");
  expect(errorClasses(module)).toEqual(errorClasses(handedOn));
});

test("the entry of core has all that is on the list", () => {
  expect(core).toMatchObject(handedOn);
});
