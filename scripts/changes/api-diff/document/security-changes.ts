import type { OpenApiDocument, SecurityRequirement } from "@invitekit/generator/document";
import type { Change } from "../change.ts";
import type { Path } from "./differences.ts";
import { type FoundOperation, sharedOperations } from "./operations.ts";

/** A change of a list, and where the list stands on either side. */
export interface ListChange extends Pick<Change, "id" | "requires" | "text"> {
  readonly operation: FoundOperation | undefined;
  readonly base: Path;
  readonly head: Path;
  readonly isGone: boolean;
}

/** What each operation takes as credentials, wherever the document says it. */
export function securityChanges(base: OpenApiDocument, head: OpenApiDocument): ListChange[] {
  return sharedOperations(base, head).flatMap(({ before, after }) => {
    const [one, other] = [securityOf(base, before), securityOf(head, after)];
    const change = (text: string, id: string, requires: Change["requires"], isGone = false) => ({
      ...{ id, requires, text, isGone, operation: after },
      ...{ base: placeOf(before), head: placeOf(after) },
    });
    return [
      ...without(one, other).map((key) => {
        const text = `${alternative(key)} is no longer an alternative.`;
        return change(text, "security-alternative-removed", "major", true);
      }),
      ...without(other, one).map((key) => {
        const text = `${alternative(key)} is a new alternative.`;
        return change(text, "security-alternative-added", "minor");
      }),
      ...[...other].flatMap(([key, roles]) => {
        const earlier = one.get(key) ?? roles;
        const [added, gone] = [roles.filter(isNotIn(earlier)), earlier.filter(isNotIn(roles))];
        return [
          ...(added.length > 0
            ? [
                change(
                  `The credential needs more: ${list(added)}.`,
                  "security-scope-added",
                  "major",
                ),
              ]
            : []),
          ...(gone.length > 0
            ? [
                change(
                  `The credential needs less: ${list(gone)}.`,
                  "security-scope-removed",
                  "minor",
                  true,
                ),
              ]
            : []),
        ];
      }),
      ...(one.size === other.size &&
      without(one, other).length === 0 &&
      [...one.keys()].join() !== [...other.keys()].join()
        ? [
            change(
              "The alternatives of credentials have another order.",
              "security-order-changed",
              "patch",
            ),
          ]
        : []),
    ];
  });
}

/** The roles that each alternative needs, by the names of its schemes. None at all is an alternative too. */
function securityOf(
  document: OpenApiDocument,
  { operation }: FoundOperation,
): ReadonlyMap<string, readonly string[]> {
  const stated = operation.security ?? document.security ?? [];
  const alternatives: readonly SecurityRequirement[] = stated.length > 0 ? stated : [{}];
  return new Map(
    alternatives.map((each) => [
      Object.keys(each).sort().join(" and "),
      Object.values(each).flat(),
    ]),
  );
}

function placeOf({ operation, at }: FoundOperation): Path {
  return operation.security === undefined ? ["security"] : [...at, "security"];
}

function without(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...one.keys()].filter((key) => !other.has(key));
}

function isNotIn(others: readonly string[]): (value: string) => boolean {
  return (value) => !others.includes(value);
}

function alternative(key: string): string {
  return key === "" ? "Calling without a credential" : `The credential \`${key}\``;
}

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(", ");
}
