import type { Operation, Parameter, Schema } from "./document.js";

/** Values to call an operation with, made of the document's examples. */
export interface Sample {
  readonly name: string;
  readonly parameters: readonly { readonly parameter: Parameter; readonly value: unknown }[];
  readonly body?: unknown;
}

/**
 * A sample for each example of the body with what is required alone, one without the body if it may be
 * left out, and one with every parameter.
 */
export function samplesOf({ parameters, body }: Operation): Sample[] {
  const all = parameters.map((parameter) => ({ parameter, value: sampleValue(parameter) }));
  const required = all.filter(
    ({ parameter }) => parameter.required && filledIn(parameter.schema as Schema) === undefined,
  );
  const bodies = Object.entries(body?.examples ?? {}).map(([name, body]) => ({ name, body }));
  const samples: Sample[] = bodies.map((each) => ({ ...each, parameters: required }));
  if (!body?.required) {
    samples.push({ name: "nothing that may be left out", parameters: required });
  }
  if (all.length > required.length) {
    samples.push({ ...bodies[0], name: "every parameter", parameters: all });
  }
  return samples;
}

/** What the client sends where the caller gives nothing: the single value of a parameter, or its default. */
export function filledIn(schema: Schema): unknown {
  return schema.enum?.length === 1 ? schema.enum[0] : schema.default;
}

function sampleValue({ name, example, schema }: Operation["parameters"][number]): unknown {
  const [first = schema] = (schema.oneOf ?? []) as readonly Schema[];
  // The space shows whether a value is encoded where it has to be.
  const byType = { boolean: true, integer: 1 }[String(schema.type)] ?? `some ${name}`;
  return example ?? schema.enum?.[0] ?? schema.default ?? (first === schema ? byType : 1);
}
