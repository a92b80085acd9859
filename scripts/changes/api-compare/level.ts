import { compareChoices } from "./choices.ts";
import type { Inner, Level, LevelOptions } from "./comparison.ts";
import { compareStatements } from "./difference.ts";
import { compareFacts, compareValues } from "./facts.ts";
import type { FlatSchema } from "./flat-schema.ts";
import { compareObjects } from "./objects.ts";
import { placeOf } from "./side.ts";

export function compareLevel(ours: unknown, theirs: unknown, options: LevelOptions): Level {
  const { sides } = options;
  const [our, their] = [sides.ours.flatten(ours), sides.theirs.flatten(theirs)];
  const [ourText, theirText] = [typesText(our), typesText(their)];
  const areChoices = our.unions.length > 0 && their.unions.length > 0;
  const isLost = our.lost !== undefined || their.lost !== undefined;
  if (isLost || (!areChoices && ourText !== theirText)) {
    // The longer words, unless they hide what differs.
    const words = [sides.ours.describe(ours), sides.theirs.describe(theirs)];
    const [one = "", other = ""] = words[0] === words[1] ? [ourText, theirText] : words;
    const differences = compareStatements(
      isLost ? [] : ["type"],
      { text: one, place: placeOf(sides.ours, ours, our) },
      { text: other, place: placeOf(sides.theirs, theirs, their) },
    );
    return { differences, inner: [] };
  }
  const choices = compareChoices(our, their, options);
  const objects = compareObjects(our, their, options);
  const items: Inner = { label: "[]", ours: our.items ?? true, theirs: their.items ?? true };
  return {
    differences: [
      ...(our.types === undefined
        ? []
        : compareStatements(
            ["null"],
            { text: nullText(our), place: placeOf(sides.ours, ours, our) },
            { text: nullText(their), place: placeOf(sides.theirs, theirs, their) },
          )),
      ...compareValues(our, their, sides),
      ...compareFacts(our, their, sides),
      ...choices.differences,
      ...objects.differences,
    ],
    inner: [...choices.inner, ...objects.inner, ...(our.types?.has("array") ? [items] : [])],
  };
}

function typesText({ types, unions }: FlatSchema): string {
  if (types === undefined) {
    return unions.length > 0 ? "choice" : "anything";
  }
  return [...types].sort().join(" or ");
}

function nullText({ isNullable }: FlatSchema): string {
  return isNullable ? "allowed" : "not allowed";
}
