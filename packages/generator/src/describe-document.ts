import { type Description, describe } from "./describe/describe.ts";
import { load } from "./read/load.ts";
import { normalise } from "./simplify/normalise.ts";

/** Reads an OpenAPI document, and describes what its client does. Throws a DocumentError if it is broken. */
export async function describeDocument(file: string): Promise<Description> {
  const { document, places } = await load(file);
  return describe(normalise(document, places), places);
}
