import type { SchemaComparison, SchemaComparisonOptions, SubschemaPair } from "./comparison.ts";
import { compareStatements, type Difference, type Statement } from "./difference.ts";
import type { FlatSchema } from "./flat-schema.ts";
import { placeOf, type SchemaReader } from "./schema-reader.ts";

type Schemas = ReadonlyMap<string, unknown>;

/** The schema of one document, and which of its members go in this direction. */
interface Members {
  readonly reader: SchemaReader;
  readonly flat: FlatSchema;
  readonly properties: Schemas;
}

/** Compares the members of objects, and the schemas of the rarer keywords. */
export function compareObjects(
  our: FlatSchema,
  their: FlatSchema,
  options: SchemaComparisonOptions,
): SchemaComparison {
  const ours = readMembers(our, options.readers.ours, options);
  const theirs = readMembers(their, options.readers.theirs, options);
  const [one, other] = [our.additional, their.additional];
  const haveSchemas = typeof one === "object" && typeof other === "object";
  const property = (name: string) => `.${name}`;
  const keyword = (name: string) => name;
  return {
    differences: [
      ...compareOnly(ours, theirs, ({ properties }) => properties, property),
      ...compareRequired(ours, theirs),
      ...(haveSchemas
        ? []
        : compareStatements(["further members"], stateAdditional(ours), stateAdditional(theirs))),
      ...compareOnly(ours, theirs, ({ flat }) => flat.others, keyword),
    ],
    subschemas: [
      ...common(ours.properties, theirs.properties, property),
      ...(haveSchemas ? [{ label: ".*", ours: one, theirs: other }] : []),
      ...common(our.others, their.others, keyword),
    ],
  };
}

function readMembers(
  flat: FlatSchema,
  reader: SchemaReader,
  { direction }: SchemaComparisonOptions,
): Members {
  const properties = [...flat.properties].filter(([, schema]) => {
    const { isReadOnly, isWriteOnly } = reader.flatten(schema);
    return direction === "request" ? !isReadOnly : !isWriteOnly;
  });
  return { reader, flat, properties: new Map(properties) };
}

function common(ours: Schemas, theirs: Schemas, label: (name: string) => string): SubschemaPair[] {
  return [...ours]
    .filter(([name]) => theirs.has(name))
    .map(([name, schema]) => ({ label: label(name), ours: schema, theirs: theirs.get(name) }));
}

/** What only one document has. */
function compareOnly(
  ours: Members,
  theirs: Members,
  schemasOf: (members: Members) => Schemas,
  label: (name: string) => string,
): Difference[] {
  const [our, their] = [schemasOf(ours), schemasOf(theirs)];
  return [...new Set([...our.keys(), ...their.keys()])]
    .filter((name) => our.has(name) !== their.has(name))
    .flatMap((name) =>
      compareStatements(
        [label(name)],
        stateSchema(ours, our, name),
        stateSchema(theirs, their, name),
      ),
    );
}

/** Also of members that are required without being described. */
function compareRequired(ours: Members, theirs: Members): Difference[] {
  const isLeftOut = ({ flat, properties }: Members, name: string) =>
    flat.properties.has(name) && !properties.has(name);
  return [...new Set([...ours.flat.required, ...theirs.flat.required])]
    .filter((name) => ours.properties.has(name) === theirs.properties.has(name))
    .filter((name) => !isLeftOut(ours, name) && !isLeftOut(theirs, name))
    .flatMap((name) =>
      compareStatements(
        [`.${name}`, "required"],
        stateRequired(ours, name),
        stateRequired(theirs, name),
      ),
    );
}

function stateSchema({ reader, flat, properties }: Members, all: Schemas, name: string): Statement {
  if (!all.has(name)) {
    return { text: null, place: placeOf(reader, undefined, flat) };
  }
  const schema = all.get(name);
  const need = flat.required.has(name) ? "required" : "optional";
  return {
    text: reader.describe(schema) + (all === properties ? `, ${need}` : ""),
    place: placeOf(reader, schema, flat),
  };
}

function stateRequired({ reader, flat }: Members, name: string): Statement {
  return {
    text: flat.required.has(name) ? "required" : "optional",
    place: placeOf(reader, flat.properties.get(name), flat),
  };
}

function stateAdditional({ reader, flat }: Members): Statement {
  const { additional } = flat;
  const place = placeOf(reader, additional, flat);
  if (additional === undefined) {
    return { text: "allowed", place };
  }
  return { text: additional === false ? "not allowed" : reader.describe(additional), place };
}
