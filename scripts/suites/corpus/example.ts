import {
  isObject,
  type MediaType,
  type OpenApiDocument,
  type Referenced,
  resolve,
  sampleValue,
} from "@invitekit/generator/document";

interface Exemplified {
  readonly example?: unknown;
  readonly examples?: unknown;
  readonly schema?: Referenced<{ readonly example?: unknown; readonly examples?: unknown }>;
}

/** The document's own first example of a parameter or of a body, or that of its schema. */
export function exampleOf(document: OpenApiDocument, node: object): unknown {
  const { example, examples, schema } = node as Exemplified;
  if (example !== undefined) {
    return example;
  }
  if (isObject(examples)) {
    const [first = {}] = Object.values(examples);
    return resolve<{ value?: unknown }>(document, first as object).value;
  }
  if (schema === undefined) {
    return undefined;
  }
  const own = resolve(document, schema);
  return own.example ?? (Array.isArray(own.examples) ? own.examples[0] : undefined);
}

/** The document's own example of a body, or one that its schema allows. */
export function sampleOf(document: OpenApiDocument, mediaType: MediaType | undefined): unknown {
  const example = exampleOf(document, mediaType ?? {});
  const value = example ?? sampleValue(document, mediaType?.schema);
  // As it is after the wire.
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
