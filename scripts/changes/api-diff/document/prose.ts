import { METHODS } from "@invitekit/generator/document";
import type { Difference } from "./differences.ts";
import { type Context, placeName } from "./finding.ts";

// What people read. No program does otherwise because of it.
const PROSE: ReadonlySet<string> = new Set([
  ...["$comment", "description", "example", "examples", "externalDocs", "summary", "tags", "title"],
  ...[
    "contact",
    "info",
    "license",
    "openapi",
    "jsonSchemaDialect",
    "termsOfService",
    "bearerFormat",
  ],
]);

/** Whether only prose differs. */
export function isProse({ keyword, base }: Difference): boolean {
  return PROSE.has(keyword) || base[0] === "info" || base[0] === "tags";
}

/** Collects prose by what it is about, so that nobody is flooded with it. */
export function groupProse(found: readonly Difference[]): [Difference, ...Difference[]][] {
  const groups = Map.groupBy(found, ({ base, head, after }) =>
    ownerOf(after === undefined ? base : head),
  );
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

/** A sentence about a group. */
export function proseText(
  group: readonly Difference[],
  documents: Pick<Context, "base" | "head">,
): string {
  const [first] = group;
  const { base = [], head = [], after } = first ?? {};
  const path = after === undefined ? base : head;
  const component = path[0] === "components" ? path.slice(1, 3).join(".") : "";
  // The component's own name is told before.
  const prefix = component === "" ? "" : `${path[2]}.`;
  const places = group
    .map((each) => placeName(each, documents))
    .map((name) => name.slice(name.startsWith(prefix) ? prefix.length : 0));
  const [one, other, ...rest] = [...new Set(places)].map((name) => `\`${name}\``);
  const more = rest.length === 0 ? "" : `, and ${rest.length} more`;
  const about = component === "" ? "" : ` of the component \`${component}\``;
  return `Prose${about} was changed: ${other === undefined ? one : `${one}, ${other}${more}`}.`;
}

function ownerOf(path: Difference["base"]): string {
  const isOperation = METHODS.some((method) => method === path[2]);
  const length = path[0] === "paths" ? (isOperation ? 3 : 2) : path[0] === "components" ? 3 : 0;
  return JSON.stringify(path.slice(0, length));
}
