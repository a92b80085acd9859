import type { Place } from "@invitekit/generator/document";
import { counted } from "@invitekit/generator/text";
import { type ComparedOperation, type DocumentComparison, hasDifferences } from "./compare.ts";
import type { Difference } from "./difference.ts";
import { routeName } from "./routes.ts";

/** The comparison as a person reads it. */
export function formatComparison(comparison: DocumentComparison): string {
  const { prefixes, servers, operations, missing, leftOut } = comparison;
  const differing = operations.filter(({ differences }) => differences.length > 0);
  const { ours, theirs } = prefixes;
  const count = servers.length + differing.flatMap(({ differences }) => differences).length;
  const blocks = [
    ...(ours === theirs
      ? []
      : [`Our paths begin with \`${ours || "/"}\` where theirs begin with \`${theirs || "/"}\`.`]),
    ...(servers.length > 0 ? [["servers", ...servers.map(formatDifference)].join("\n")] : []),
    ...differing.map((operation) =>
      [heading(operation), ...operation.differences.map(formatDifference)].join("\n"),
    ),
    ...(missing.length > 0
      ? [
          ["only in ours", ...missing.map(({ id, route }) => `  ${id} (${routeName(route)})`)].join(
            "\n",
          ),
        ]
      : []),
    [
      hasDifferences(comparison)
        ? `${counted(count, "difference")} in ${counted(differing.length, "operation")}` +
          `, ${counted(operations.length - differing.length, "operation")} alike` +
          (missing.length > 0 ? `, ${missing.length} only in ours.` : ".")
        : `No difference in ${counted(operations.length, "operation")}.`,
      ...(leftOut > 0 ? [`${counted(leftOut, "operation")} that we don't have: left out.`] : []),
      ...(operations.length === 0
        ? ["None of our operations is in it. Is it the right document?"]
        : []),
    ].join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The comparison as data, the same differences in the same order. */
export function comparisonData(comparison: DocumentComparison): object {
  const { prefixes, servers, operations, missing, leftOut } = comparison;
  return {
    beginning: prefixes,
    servers: servers.map(differenceData),
    operations: Object.fromEntries(
      operations
        .filter(({ differences }) => differences.length > 0)
        .map(({ id, differences }) => [id, differences.map(differenceData)]),
    ),
    missing: missing.map(({ id }) => id),
    leftOut,
  };
}

function differenceData(difference: Difference): object {
  const { kind, ours, theirs } = difference;
  const [ourPlace, theirPlace] = [difference.ourPlace(), difference.theirPlace()];
  return {
    ...{ place: formatWhere(difference), kind, ours, theirs },
    ...{ ourFile: ourPlace?.file ?? null, ourLine: ourPlace?.line ?? null },
    ...{ theirFile: theirPlace?.file ?? null, theirLine: theirPlace?.line ?? null },
  };
}

function heading({ id, ours, theirs }: ComparedOperation): string {
  const [our, their] = [routeName(ours), routeName(theirs)];
  return `${id} (${our}${our === their ? "" : `, theirs ${their}`})`;
}

function formatDifference(difference: Difference): string {
  const { kind, ours, theirs, ourPlace, theirPlace } = difference;
  const texts = {
    "only-ours": `only in ours: ${ours}`,
    "only-theirs": `only in theirs: ${theirs}`,
    differs: `ours ${ours}; theirs ${theirs}`,
  };
  const places = [formatPlace("ours", ourPlace()), formatPlace("theirs", theirPlace())];
  return [
    `  ${formatWhere(difference)}: ${texts[kind]}`,
    ...places.filter(Boolean).map((place) => `    ${place}`),
  ].join("\n");
}

/** "request body", ".roles", "[]", ".id" becomes "request body, `roles[].id`". */
function formatWhere({ where }: Difference): string {
  const parts: string[] = [];
  let path = "";
  const endPath = () => {
    if (path !== "") {
      parts.push(`\`${path.replace(/^\./, "")}\``);
    }
    path = "";
  };
  for (const step of where) {
    if (/^[.[]/.test(step)) {
      path += step;
      continue;
    }
    endPath();
    parts.push(step);
  }
  endPath();
  return parts.join(", ");
}

function formatPlace(whose: string, place: Place | undefined): string {
  return place === undefined ? "" : `${whose}: ${place.file}:${place.line}`;
}
