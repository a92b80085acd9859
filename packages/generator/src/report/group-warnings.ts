import { formatProblem, type Problem } from "../document/problems.ts";
import { visible } from "../text/control-characters.ts";

const SHOWN = 3;

/** A line for each kind of warning. Those that are alone of their kind stay as they are. */
export function groupWarnings(warnings: readonly Problem[]): string[] {
  const kinds = new Map<string, Problem[]>();
  for (const warning of warnings) {
    const kind = kindOf(warning.message);
    kinds.set(kind, [...(kinds.get(kind) ?? []), warning]);
  }
  return [...kinds].map(([kind, all]) =>
    all.length === 1 ? all.map(formatProblem).join("") : visible(`${kind} ${placesOf(all)}`),
  );
}

/** A message without what it says of a single place: names, routes, and what follows a colon. */
function kindOf(message: string): string {
  const [start = ""] = message.split(/: (?=\S)/);
  const kind = start.replaceAll(/`[^`]*`|\b[A-Z]{3,7} \/\S*/g, "…");
  return /[.?!]$/.test(kind) ? kind : `${kind}.`;
}

function placesOf(warnings: readonly Problem[]): string {
  const places = warnings.flatMap(({ file, line, column }) =>
    file === undefined ? [] : [`${file}:${line}:${column}`],
  );
  const shown = places.slice(0, SHOWN).join(", ");
  const more = places.length > SHOWN ? ", … (`--verbose` shows all)" : "";
  return `${warnings.length} times${shown === "" ? "" : `: ${shown}${more}`}`;
}
