import { expect, test } from "vitest";
import { importsOf } from "../../src/emit/imports.ts";

const CORE = "@acme/core";

test("a name is imported wherever it is used, and in no other place", () => {
  const code = `
    /** CallOptions, encodeForm */
    export interface PetsInput extends KeyedCallOptions {
      /** A member, whatever it is called. */
      readonly serializer?: operations["addPet"] | undefined;
      readonly PathClient: NonNullable<RequestInit["body"]>;
    }
    export const pets: VendorDescription = { encodeNothing: "rawQuery", idempotency, encode: encodeForm };
    export type Other = PetsInput & typeof pets;
  `;
  expect(importsOf(code, CORE, ".js")).toBe(
    `import { encodeForm, idempotency, type KeyedCallOptions, type VendorDescription } from "${CORE}";\n` +
      'import type { operations } from "./schema.gen.js";',
  );
});

test("a name that nothing gives ends the generator", () => {
  const code = "export interface PetsInput extends NewOptions { readonly at: Pets; }";
  expect(() => importsOf(code, CORE, ".js")).toThrow(
    "The generated code uses NewOptions, Pets, which nothing imports",
  );
  expect(importsOf(code, CORE, ".js", ["NewOptions", "Pets"])).toBe("");
});
