import { compareChoices } from "./choices.ts";
import type { SchemaComparison, SchemaComparisonOptions, SubschemaPair } from "./comparison.ts";
import { compareStatements } from "./difference.ts";
import { compareFacts, compareValues } from "./facts.ts";
import type { FlatSchema } from "./flat-schema.ts";
import { compareObjects } from "./objects.ts";
import { placeOf } from "./schema-reader.ts";

export function compareSchema(
  ours: unknown,
  theirs: unknown,
  options: SchemaComparisonOptions,
): SchemaComparison {
  const { readers } = options;
  const [our, their] = [readers.ours.flatten(ours), readers.theirs.flatten(theirs)];
  const [ourText, theirText] = [typesText(our), typesText(their)];
  const areChoices = our.unions.length > 0 && their.unions.length > 0;
  const isLost = our.lost !== undefined || their.lost !== undefined;
  if (isLost || (!areChoices && ourText !== theirText)) {
    // The longer words, unless they hide what differs.
    const words = [readers.ours.describe(ours), readers.theirs.describe(theirs)];
    const [one = "", other = ""] = words[0] === words[1] ? [ourText, theirText] : words;
    const differences = compareStatements(
      isLost ? [] : ["type"],
      { text: one, place: placeOf(readers.ours, ours, our) },
      { text: other, place: placeOf(readers.theirs, theirs, their) },
    );
    return { differences, subschemas: [] };
  }
  const choices = compareChoices(our, their, options);
  const objects = compareObjects(our, their, options);
  const items: SubschemaPair = {
    label: "[]",
    ours: our.items ?? true,
    theirs: their.items ?? true,
  };
  return {
    differences: [
      ...(our.types === undefined
        ? []
        : compareStatements(
            ["null"],
            { text: nullText(our), place: placeOf(readers.ours, ours, our) },
            { text: nullText(their), place: placeOf(readers.theirs, theirs, their) },
          )),
      ...compareValues(our, their, readers),
      ...compareFacts(our, their, readers),
      ...choices.differences,
      ...objects.differences,
    ],
    subschemas: [
      ...choices.subschemas,
      ...objects.subschemas,
      ...(our.types?.has("array") ? [items] : []),
    ],
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
