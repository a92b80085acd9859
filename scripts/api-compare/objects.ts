import { compareStatements, type Difference, inside, type Statement } from "./difference.ts";
import type { FlatSchema } from "./flat-schema.ts";
import type { CompareSchemas, Direction } from "./schemas.ts";
import type { Side, Sides } from "./side.ts";

/** Compares the members of objects, and the schemas of the rarer keywords. */
export function compareObjects(
  our: FlatSchema,
  their: FlatSchema,
  sides: Sides,
  direction: Direction,
  compare: CompareSchemas,
): Difference[] {
  const isSent = (side: Side, schema: unknown) => {
    const { isReadOnly, isWriteOnly } = side.flatten(schema);
    return direction === "request" ? !isReadOnly : !isWriteOnly;
  };
  const ourProperties = [...our.properties].filter(([, schema]) => isSent(sides.ours, schema));
  const theirProperties = [...their.properties].filter(([, schema]) =>
    isSent(sides.theirs, schema),
  );
  return [
    ...compareMaps(new Map(ourProperties), new Map(theirProperties), (name) => `.${name}`),
    ...compareRequired(),
    ...compareAdditional(),
    ...compareMaps(our.others, their.others, (name) => name),
  ];

  function compareMaps(
    ours: ReadonlyMap<string, unknown>,
    theirs: ReadonlyMap<string, unknown>,
    label: (name: string) => string,
  ): Difference[] {
    return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) =>
      ours.has(name) && theirs.has(name)
        ? inside(label(name), compare(ours.get(name), theirs.get(name)))
        : compareStatements(
            [label(name)],
            stateMember(sides.ours, our, ours, name),
            stateMember(sides.theirs, their, theirs, name),
          ),
    );
  }

  // Also of members that are required without being described; not of those that one side lacks.
  function compareRequired(): Difference[] {
    const [ours, theirs] = [new Map(ourProperties), new Map(theirProperties)];
    const isLeftOut = (name: string) => our.properties.has(name) && !ours.has(name);
    const isLeftOutThere = (name: string) => their.properties.has(name) && !theirs.has(name);
    return [...new Set([...our.required, ...their.required])]
      .filter((name) => ours.has(name) === theirs.has(name))
      .filter((name) => !isLeftOut(name) && !isLeftOutThere(name))
      .flatMap((name) =>
        compareStatements(
          [`.${name}`, "required"],
          stateRequired(sides.ours, our, name),
          stateRequired(sides.theirs, their, name),
        ),
      );
  }

  function compareAdditional(): Difference[] {
    const [one, other] = [our.additional, their.additional];
    if (typeof one === "object" && typeof other === "object") {
      return inside(".*", compare(one, other));
    }
    return compareStatements(
      ["further members"],
      stateAdditional(sides.ours, our),
      stateAdditional(sides.theirs, their),
    );
  }
}

function stateMember(
  side: Side,
  flat: FlatSchema,
  map: ReadonlyMap<string, unknown>,
  name: string,
): Statement {
  const schema = map.get(name);
  if (schema === undefined) {
    return { text: null, place: flat.node && side.document.place(flat.node) };
  }
  const isProperty = map !== flat.others;
  const required = isProperty ? `, ${flat.required.has(name) ? "required" : "optional"}` : "";
  return { text: side.describe(schema) + required, place: placeOf(side, flat, schema) };
}

function stateRequired(side: Side, flat: FlatSchema, name: string): Statement {
  return {
    text: flat.required.has(name) ? "required" : "optional",
    place: placeOf(side, flat, flat.properties.get(name)),
  };
}

function stateAdditional(side: Side, flat: FlatSchema): Statement {
  const { additional } = flat;
  const text =
    additional === undefined
      ? "allowed"
      : additional === false
        ? "not allowed"
        : side.describe(additional);
  return { text, place: placeOf(side, flat, additional) };
}

function placeOf({ document }: Side, { node }: FlatSchema, schema: unknown) {
  const place = typeof schema === "object" && schema !== null ? document.place(schema) : undefined;
  return place ?? (node && document.place(node));
}
