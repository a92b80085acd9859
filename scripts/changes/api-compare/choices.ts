import type { SchemaComparison, SchemaComparisonOptions, SubschemaPair } from "./comparison.ts";
import { compareStatements, type Difference, type Statement } from "./difference.ts";
import type { FlatSchema } from "./flat-schema.ts";
import type { Union } from "./resolved-schema.ts";
import type { SchemaReader } from "./schema-reader.ts";

/** Compares `oneOf` and `anyOf`, whose members have no order. */
export function compareChoices(
  our: FlatSchema,
  their: FlatSchema,
  options: SchemaComparisonOptions,
): SchemaComparison {
  const { readers } = options;
  const differences: Difference[] = [];
  const subschemas: SubschemaPair[] = [];
  for (let index = 0; index < Math.max(our.unions.length, their.unions.length); index += 1) {
    const [one, other] = [our.unions[index], their.unions[index]];
    if (one !== undefined && other !== undefined) {
      const members = compareMembers(one, other, options);
      differences.push(
        ...compareStatements(
          ["choice"],
          stateKind(one, readers.ours),
          stateKind(other, readers.theirs),
        ),
        ...members.differences,
      );
      subschemas.push(...members.subschemas);
      continue;
    }
    differences.push(
      ...compareStatements(
        ["choice"],
        stateMembers(one, our, readers.ours),
        stateMembers(other, their, readers.theirs),
      ),
    );
  }
  return { differences, subschemas };
}

/** Each member with the one that is most like it. */
function compareMembers(
  ours: Union,
  theirs: Union,
  { readers, distance }: SchemaComparisonOptions,
): SchemaComparison {
  const candidates = ours.members.flatMap((our, index) =>
    theirs.members
      .filter((their) => kindOf(our, readers.ours) === kindOf(their, readers.theirs))
      .map((their) => ({ label: `choice ${index + 1}`, ours: our, theirs: their })),
  );
  const isOnly = (pair: SubschemaPair) =>
    candidates.every(
      (each) => each === pair || (each.ours !== pair.ours && each.theirs !== pair.theirs),
    );
  const ranked = candidates
    .map((pair) => ({ pair, rank: isOnly(pair) ? 0 : distance(pair.ours, pair.theirs) }))
    .sort((one, other) => one.rank - other.rank);
  const [taken, takenTheirs] = [new Set<unknown>(), new Set<unknown>()];
  const subschemas: SubschemaPair[] = [];
  for (const { pair } of ranked) {
    if (!taken.has(pair.ours) && !takenTheirs.has(pair.theirs)) {
      taken.add(pair.ours);
      takenTheirs.add(pair.theirs);
      subschemas.push(pair);
    }
  }
  const nothing = ({ kind, node }: Union, { document }: SchemaReader): Statement => ({
    text: null,
    place: () => document.place(node, kind),
  });
  return {
    subschemas,
    differences: [
      ...ours.members
        .filter((member) => !taken.has(member))
        .flatMap((member) =>
          compareStatements(
            ["choice"],
            stateMember(member, ours, readers.ours),
            nothing(theirs, readers.theirs),
          ),
        ),
      ...theirs.members
        .filter((member) => !takenTheirs.has(member))
        .flatMap((member) =>
          compareStatements(
            ["choice"],
            nothing(ours, readers.ours),
            stateMember(member, theirs, readers.theirs),
          ),
        ),
    ],
  };
}

function kindOf(member: unknown, { flatten }: SchemaReader): string {
  const { types, lost } = flatten(member);
  return lost ?? [...(types ?? ["anything"])].sort().join(" or ");
}

function stateKind({ kind, node }: Union, { document }: SchemaReader): Statement {
  return { text: kind, place: () => document.place(node, kind) };
}

function stateMembers(
  union: Union | undefined,
  { node }: FlatSchema,
  { document, describe }: SchemaReader,
): Statement {
  if (union === undefined) {
    return { text: null, place: () => node && document.place(node) };
  }
  const text = `${union.kind} ${union.members.map(describe).join(", ")}`;
  return { text, place: () => document.place(union.node, union.kind) };
}

function stateMember(
  member: unknown,
  { kind, node }: Union,
  { document, describe }: SchemaReader,
): Statement {
  const isPlaced = typeof member === "object" && member !== null;
  const place = () => (isPlaced ? document.place(member) : undefined) ?? document.place(node, kind);
  return { text: describe(member), place };
}
