import { type Description, describe } from "./describe/describe.ts";
import { load } from "./read/load.ts";
import { normalise } from "./simplify/normalise.ts";

/** Reads an OpenAPI document, and says what a client of it does. One that is broken is a DocumentError. */
export async function describeDocument(file: string): Promise<Description> {
  const { document, places } = await load(file);
  return describe(normalise(document, places), places);
}
