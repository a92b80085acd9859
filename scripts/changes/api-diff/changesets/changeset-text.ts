import type { Change, VendorDiff } from "../change.ts";
import { operationsOf } from "../groups.ts";

/** How each text begins that is written here, and no other: a person's is never overwritten. */
export const OPENING = "The client follows a change of the API.";

/** What a user of the package should do, and then what is new: the text of a changeset. */
export function changesetText({ changes }: VendorDiff): string {
  const [breaking, additions, prose] = (["major", "minor", "patch"] as const).map((requires) =>
    changes.filter((change) => change.requires === requires),
  ) as [Change[], Change[], Change[]];
  const parts = [
    list("Adapt your calls:", breaking.filter(isOfCalls)),
    list(
      "Adapt what reads the answers:",
      breaking.filter((change) => !isOfCalls(change)),
    ),
    list("New:", additions),
    proseLine(prose),
  ];
  return [OPENING, ...parts].filter((part) => part !== "").join("\n\n");
}

/** Whether it is what a program passes that has changed, rather than what it gets. */
function isOfCalls({ id }: Change): boolean {
  return !/\b(response|result|error)/.test(id);
}

/** One item for each thing that happened, with every operation that it happened to. */
function list(title: string, changes: readonly Change[]): string {
  const byText = Map.groupBy(changes, ({ text }) => text);
  const items = [...byText].map(([text, same]) => {
    const operations = listed(same);
    return `- ${operations === "" ? "" : `${operations}: `}${text}`;
  });
  return items.length === 0 ? "" : `${title}\n\n${items.join("\n")}`;
}

function proseLine(changes: readonly Change[]): string {
  if (changes.length === 0) {
    return "";
  }
  const operations = listed(changes);
  return `Documentation revised${operations === "" ? "" : `: ${operations}`}.`;
}

function listed(changes: readonly Change[]): string {
  return operationsOf(changes)
    .map((name) => `\`${name}\``)
    .join(", ");
}
