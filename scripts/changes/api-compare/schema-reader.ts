import type { Place } from "@invitekit/generator/document";
import type { ComparedDocument } from "./documents.ts";
import { createFlattener, type FlatSchema } from "./flat-schema.ts";

/** Reads the schemas of one of the two documents in one form. */
export interface SchemaReader {
  readonly document: ComparedDocument;
  readonly flatten: (schema: unknown) => FlatSchema;
  /** A schema in a few words: "array of string or null". */
  readonly describe: (schema: unknown) => string;
}

export interface SchemaReaders {
  readonly ours: SchemaReader;
  readonly theirs: SchemaReader;
}

// Deeper, a word more doesn't help.
const DEEPEST = 3;
const MOST_VALUES = 8;

export function createSchemaReader(document: ComparedDocument): SchemaReader {
  const flatten = createFlattener(document);

  function describe(schema: unknown, depth = 0): string {
    const flat = flatten(schema);
    if (flat.lost !== undefined) {
      return flat.lost;
    }
    if (flat.types === undefined && flat.unions.length === 0) {
      return "anything";
    }
    const words = [...(flat.types ?? ["choice"])].sort().map((type) => {
      const isNested = type === "array" && flat.items !== undefined && depth < DEEPEST;
      return isNested ? `array of ${describe(flat.items, depth + 1)}` : type;
    });
    const format = flat.facts.get("format")?.value;
    const values =
      flat.values === undefined ? "" : ` ${valuesText(flat.values.value as unknown[])}`;
    return [
      words.join(" or ") || "nothing",
      format === undefined ? "" : ` (${format})`,
      values,
      flat.isNullable ? " or null" : "",
    ].join("");
  }

  return { document, flatten, describe: (schema) => describe(schema) };
}

/** Where a schema stands, or else the one that it is in. */
export function placeOf(
  { document }: SchemaReader,
  schema: unknown,
  { node }: FlatSchema,
): () => Place | undefined {
  const isPlaced = typeof schema === "object" && schema !== null;
  return () => (isPlaced ? document.place(schema) : undefined) ?? (node && document.place(node));
}

/** `"a", "b"` */
export function valuesText(values: readonly unknown[]): string {
  const more = values.length > MOST_VALUES ? `, and ${values.length - MOST_VALUES} more` : "";
  return (
    values
      .slice(0, MOST_VALUES)
      .map((value) => JSON.stringify(value))
      .join(", ") + more
  );
}
