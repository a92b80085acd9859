import type { Schema } from "./openapi.ts";

/** A number within the schema's limits: 1 if it may be, or else one beside a limit. */
export function sampleNumber(schema: Schema): number {
  const { multipleOf: step = 1 } = schema;
  const least = lowest(schema);
  const most = highest(schema);
  const first = Math.ceil(least / step) * step;
  const last = Math.floor(most / step) * step;
  // The last two are for a fraction, where no multiple lies between the limits.
  const candidates = [step, first, first + step, last, last - step, (least + most) / 2, least];
  return candidates.find((value) => isAllowed(schema, value)) ?? step;
}

// In OpenAPI 3.0 an exclusive limit is a boolean beside the limit, in 3.1 a separate number.
function lowest({ minimum = -Infinity, exclusiveMinimum }: Schema): number {
  return typeof exclusiveMinimum === "number" ? Math.max(minimum, exclusiveMinimum) : minimum;
}

function highest({ maximum = Infinity, exclusiveMaximum }: Schema): number {
  return typeof exclusiveMaximum === "number" ? Math.min(maximum, exclusiveMaximum) : maximum;
}

function isAllowed(schema: Schema, value: number): boolean {
  const { exclusiveMinimum, exclusiveMaximum } = schema;
  const [least, most] = [lowest(schema), highest(schema)];
  const isAbove = exclusiveMinimum === true || exclusiveMinimum === least;
  const isBelow = exclusiveMaximum === true || exclusiveMaximum === most;
  return (
    Number.isFinite(value) &&
    (isAbove ? value > least : value >= least) &&
    (isBelow ? value < most : value <= most)
  );
}
