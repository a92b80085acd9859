import { walk } from "../document/walk.ts";
import { withoutControls } from "../text/control-characters.ts";

/** Where vendors write for people. */
const PROSE = ["title", "summary", "description"];

/**
 * Takes out of a parsed file's prose what would do something where it is shown: characters that control
 * a terminal, and pictures, which whoever shows them fetches from the vendor. Their text stays.
 */
export function cleanProse(parsed: unknown): void {
  walk(parsed, (node) => {
    for (const key of PROSE) {
      const text = node[key];
      if (typeof text === "string") {
        node[key] = withoutControls(text).replaceAll(/!(?=\[)/g, "");
      }
    }
    return true;
  });
}
