import type { Inner, Level, LevelOptions } from "./comparison.ts";
import { compareStatements, type Difference, type Statement } from "./difference.ts";
import type { FlatSchema } from "./flat-schema.ts";
import type { Union } from "./layers.ts";
import type { Side } from "./side.ts";

/** Compares `oneOf` and `anyOf`, whose members have no order. */
export function compareChoices(our: FlatSchema, their: FlatSchema, options: LevelOptions): Level {
  const { sides } = options;
  const differences: Difference[] = [];
  const inner: Inner[] = [];
  for (let index = 0; index < Math.max(our.unions.length, their.unions.length); index += 1) {
    const [one, other] = [our.unions[index], their.unions[index]];
    if (one !== undefined && other !== undefined) {
      const members = compareMembers(one, other, options);
      differences.push(
        ...compareStatements(
          ["choice"],
          stateKind(one, sides.ours),
          stateKind(other, sides.theirs),
        ),
        ...members.differences,
      );
      inner.push(...members.inner);
      continue;
    }
    differences.push(
      ...compareStatements(
        ["choice"],
        stateMembers(one, our, sides.ours),
        stateMembers(other, their, sides.theirs),
      ),
    );
  }
  return { differences, inner };
}

/** Each member with the one that is most like it. */
function compareMembers(ours: Union, theirs: Union, { sides, distance }: LevelOptions): Level {
  const candidates = ours.members.flatMap((our, index) =>
    theirs.members
      .filter((their) => kindOf(our, sides.ours) === kindOf(their, sides.theirs))
      .map((their) => ({ label: `choice ${index + 1}`, ours: our, theirs: their })),
  );
  const isOnly = (inner: Inner) =>
    candidates.every(
      (each) => each === inner || (each.ours !== inner.ours && each.theirs !== inner.theirs),
    );
  const ranked = candidates
    .map((inner) => ({ inner, rank: isOnly(inner) ? 0 : distance(inner.ours, inner.theirs) }))
    .sort((one, other) => one.rank - other.rank);
  const [taken, takenTheirs] = [new Set<unknown>(), new Set<unknown>()];
  const inner: Inner[] = [];
  for (const { inner: pair } of ranked) {
    if (!taken.has(pair.ours) && !takenTheirs.has(pair.theirs)) {
      taken.add(pair.ours);
      takenTheirs.add(pair.theirs);
      inner.push(pair);
    }
  }
  const nothing = ({ kind, node }: Union, { document }: Side): Statement => ({
    text: null,
    place: () => document.place(node, kind),
  });
  return {
    inner,
    differences: [
      ...ours.members
        .filter((member) => !taken.has(member))
        .flatMap((member) =>
          compareStatements(
            ["choice"],
            stateMember(member, ours, sides.ours),
            nothing(theirs, sides.theirs),
          ),
        ),
      ...theirs.members
        .filter((member) => !takenTheirs.has(member))
        .flatMap((member) =>
          compareStatements(
            ["choice"],
            nothing(ours, sides.ours),
            stateMember(member, theirs, sides.theirs),
          ),
        ),
    ],
  };
}

function kindOf(member: unknown, { flatten }: Side): string {
  const { types, lost } = flatten(member);
  return lost ?? [...(types ?? ["anything"])].sort().join(" or ");
}

function stateKind({ kind, node }: Union, { document }: Side): Statement {
  return { text: kind, place: () => document.place(node, kind) };
}

function stateMembers(
  union: Union | undefined,
  { node }: FlatSchema,
  { document, describe }: Side,
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
  { document, describe }: Side,
): Statement {
  const isPlaced = typeof member === "object" && member !== null;
  const place = () => (isPlaced ? document.place(member) : undefined) ?? document.place(node, kind);
  return { text: describe(member), place };
}
