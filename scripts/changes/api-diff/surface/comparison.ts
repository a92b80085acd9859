import type ts from "typescript";
import type { Ownership } from "./ownership.ts";
import type { Position } from "./position.ts";
import type { Report } from "./report.ts";
import type { Checker } from "./types.ts";

/** Compares types of both sides, part by part. */
export interface Walk {
  readonly checker: Checker;
  readonly report: Report;
  readonly ownership: Ownership;
  /** Which types have been compared with which, wherever that was. */
  readonly compared: Compared;
  compare(base: ts.Type, head: ts.Type, at: Position, options?: CompareOptions): void;
}

export interface CompareOptions {
  /** That a value can be left out is told already. */
  readonly ignoreUndefined?: boolean;
}

/** Pairs of types. */
export interface Compared {
  add(base: ts.Type, head: ts.Type): void;
  has(base: ts.Type, head: ts.Type): boolean;
}

export function createCompared(): Compared {
  const pairs = new Map<ts.Type, Set<ts.Type>>();
  return {
    add: (base, head) => pairs.set(base, (pairs.get(base) ?? new Set()).add(head)),
    has: (base, head) => pairs.get(base)?.has(head) ?? false,
  };
}
