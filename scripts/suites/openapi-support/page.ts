import path from "node:path";
import { table } from "@invitekit/generator/text";
import type { Feature, FeatureGroup } from "./feature.ts";

export const PAGE: string = path.join(import.meta.dirname, "../../../docs/openapi-support.md");

const INTRODUCTION = `<!-- Written by \`npm run suite -- openapi-support\`. Don't edit it: change scripts/suites/openapi-support/features and run that again. -->

# What is supported of OpenAPI

How the generator handles each feature of OpenAPI 3.0 and 3.1. Every row is a small document in [scripts/suites/openapi-support/features](../scripts/suites/openapi-support/features): a test generates its client, compiles it under \`strict\`, calls it against a server, and checks that it sends, returns and warns as the row says.

- **yes**: types and calls are as the document says.
- **partly**: they are in most cases; the note says when they aren't.
- **with a warning**: \`npm run generate\` says what a client does instead, with file and line.
- **ignored**: it doesn't matter to a client, and there is no warning.
- **no**: nothing is generated; the message says why, with file and line.`;

/** The text of docs/openapi-support.md. */
export function supportPage(groups: readonly FeatureGroup[]): string {
  const sections = groups.map(({ title, features }) => {
    const rows = features.map((each) => [each.feature, each.support, noteOf(each)]);
    return `## ${title}\n\n${table(["feature", "support", "note"], rows)}`;
  });
  return `${[INTRODUCTION, ...sections].join("\n\n")}\n`;
}

/** A note in a cell of a table. */
function noteOf({ note = "" }: Feature): string {
  return note.trim().replaceAll("\n", " ").replaceAll("|", "\\|");
}
