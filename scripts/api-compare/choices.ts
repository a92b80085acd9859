import { compareStatements, type Difference, inside } from "./difference.ts";
import type { FlatSchema } from "./flat-schema.ts";
import type { Union } from "./layers.ts";
import type { CompareSchemas } from "./schemas.ts";
import type { Side, Sides } from "./side.ts";

/** Compares `oneOf` and `anyOf`, whose members have no order. */
export function compareChoices(
  our: FlatSchema,
  their: FlatSchema,
  sides: Sides,
  compare: CompareSchemas,
): Difference[] {
  const count = Math.max(our.unions.length, their.unions.length);
  return Array.from({ length: count }).flatMap((_, index) => {
    const [one, other] = [our.unions[index], their.unions[index]];
    if (one !== undefined && other !== undefined) {
      return [
        ...compareStatements(
          ["choice"],
          stateKind(one, sides.ours),
          stateKind(other, sides.theirs),
        ),
        ...compareMembers(one, other, sides, compare),
      ];
    }
    const absent = (side: Side, { node }: FlatSchema) => ({
      ...{ text: null, place: node && side.document.place(node) },
    });
    return compareStatements(
      ["choice"],
      one === undefined ? absent(sides.ours, our) : stateMembers(one, sides.ours),
      other === undefined ? absent(sides.theirs, their) : stateMembers(other, sides.theirs),
    );
  });
}

/** Each member with the one that is most like it. */
function compareMembers(
  ours: Union,
  theirs: Union,
  sides: Sides,
  compare: CompareSchemas,
): Difference[] {
  const pairs = ours.members
    .flatMap((our, number) =>
      theirs.members.map((their) => ({ our, their, number, differences: compare(our, their) })),
    )
    .filter(({ differences }) => !differences.some(({ where }) => where[0] === "type"))
    .sort((one, other) => one.differences.length - other.differences.length);
  const taken = new Set<unknown>();
  const differences: Difference[] = [];
  for (const pair of pairs) {
    if (!taken.has(pair.our) && !taken.has(pair.their)) {
      taken.add(pair.our).add(pair.their);
      differences.push(...inside(`choice ${pair.number + 1}`, pair.differences));
    }
  }
  const rest = ({ members }: Union) => members.filter((member) => !taken.has(member));
  for (const our of rest(ours)) {
    differences.push(
      ...compareStatements(["choice"], stateMember(our, ours, sides.ours), {
        ...{ text: null, place: sides.theirs.document.place(theirs.node, theirs.kind) },
      }),
    );
  }
  for (const their of rest(theirs)) {
    differences.push(
      ...compareStatements(
        ["choice"],
        { text: null, place: sides.ours.document.place(ours.node, ours.kind) },
        stateMember(their, theirs, sides.theirs),
      ),
    );
  }
  return differences;
}

function stateKind({ kind, node }: Union, { document }: Side) {
  return { text: kind, place: document.place(node, kind) };
}

function stateMembers({ kind, members, node }: Union, { document, describe }: Side) {
  return { text: `${kind} ${members.map(describe).join(", ")}`, place: document.place(node, kind) };
}

function stateMember(member: unknown, { kind, node }: Union, { document, describe }: Side) {
  const place = typeof member === "object" && member !== null ? document.place(member) : undefined;
  return { text: describe(member), place: place ?? document.place(node, kind) };
}
