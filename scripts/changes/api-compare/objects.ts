import type { Inner, Level, LevelOptions } from "./comparison.ts";
import { compareStatements, type Difference, type Statement } from "./difference.ts";
import type { FlatSchema } from "./flat-schema.ts";
import { placeOf, type Side } from "./side.ts";

type Schemas = ReadonlyMap<string, unknown>;

/** One side's schema, and which of its members go this way. */
interface Members {
  readonly side: Side;
  readonly flat: FlatSchema;
  readonly properties: Schemas;
}

/** Compares the members of objects, and the schemas of the rarer keywords. */
export function compareObjects(our: FlatSchema, their: FlatSchema, options: LevelOptions): Level {
  const ours = readMembers(our, options.sides.ours, options);
  const theirs = readMembers(their, options.sides.theirs, options);
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
    inner: [
      ...common(ours.properties, theirs.properties, property),
      ...(haveSchemas ? [{ label: ".*", ours: one, theirs: other }] : []),
      ...common(our.others, their.others, keyword),
    ],
  };
}

function readMembers(flat: FlatSchema, side: Side, { direction }: LevelOptions): Members {
  const properties = [...flat.properties].filter(([, schema]) => {
    const { isReadOnly, isWriteOnly } = side.flatten(schema);
    return direction === "request" ? !isReadOnly : !isWriteOnly;
  });
  return { side, flat, properties: new Map(properties) };
}

function common(ours: Schemas, theirs: Schemas, label: (name: string) => string): Inner[] {
  return [...ours]
    .filter(([name]) => theirs.has(name))
    .map(([name, schema]) => ({ label: label(name), ours: schema, theirs: theirs.get(name) }));
}

/** What one side alone has. */
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

function stateSchema({ side, flat, properties }: Members, all: Schemas, name: string): Statement {
  if (!all.has(name)) {
    return { text: null, place: placeOf(side, undefined, flat) };
  }
  const schema = all.get(name);
  const need = flat.required.has(name) ? "required" : "optional";
  return {
    text: side.describe(schema) + (all === properties ? `, ${need}` : ""),
    place: placeOf(side, schema, flat),
  };
}

function stateRequired({ side, flat }: Members, name: string): Statement {
  return {
    text: flat.required.has(name) ? "required" : "optional",
    place: placeOf(side, flat.properties.get(name), flat),
  };
}

function stateAdditional({ side, flat }: Members): Statement {
  const { additional } = flat;
  const place = placeOf(side, additional, flat);
  if (additional === undefined) {
    return { text: "allowed", place };
  }
  return { text: additional === false ? "not allowed" : side.describe(additional), place };
}
