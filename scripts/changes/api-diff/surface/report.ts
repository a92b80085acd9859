import path from "node:path";
import ts from "typescript";
import type { Change } from "../change.ts";
import { asksFor } from "../merge.ts";
import { type Position, requirement, subject, type Verdict } from "./position.ts";
import type { Sides } from "./sources.ts";

/** Collects what was found. */
export interface Report {
  /** Says of a position what has become of it; the sentence goes on from its name. */
  add(at: Position, id: string, verdict: Verdict, sentence: string): void;
  addAll(changes: readonly Change[]): void;
  readonly changes: readonly Change[];
}

export function createReport(sides: Sides): Report {
  const found = new Map<string, Change>();

  function addChange(change: Change): void {
    // What several operations have of core is found several times.
    const key = `${change.operation} ${change.text}`;
    const known = found.get(key);
    if (known === undefined || !asksFor(known.requires, change.requires)) {
      found.set(key, change);
    }
  }

  return {
    add(at, id, verdict, sentence) {
      addChange({
        id: `surface-${id}`,
        requires: requirement(verdict, at.direction),
        text: `${subject(at)} ${sentence}`,
        operation: at.operation?.id ?? null,
        method: at.operation?.method ?? null,
        path: at.operation?.path ?? null,
        ...placeOf(sides, at),
      });
    },
    addAll: (changes) => changes.forEach(addChange),
    get changes() {
      return [...found.values()];
    },
  };
}

/** The place of a declaration, the head's if it is still there. */
function placeOf(sides: Sides, { head, base }: Position): Pick<Change, "file" | "line"> {
  const node = head ?? base;
  if (node === undefined) {
    throw new Error("A change was reported without its declaration.");
  }
  const file = node.getSourceFile();
  const side = sides.head.files.has(file.fileName) ? sides.head : sides.base;
  const start = ts.isSourceFile(node) ? 0 : node.getStart();
  const { line } = file.getLineAndCharacterOfPosition(start);
  const name = path.relative(side.directory, file.fileName).replaceAll("\\", "/");
  return { file: name, line: line + 1 };
}
