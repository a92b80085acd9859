import { typePrefix } from "@invitekit/generator";
import type ts from "typescript";
import type { Change } from "../change.ts";
import { compareOperations } from "./compare-operations.ts";
import { compareComponents } from "./components.ts";
import {
  type BothExports,
  compareNames,
  compareOtherTypes,
  compareValues,
  exportsOf,
} from "./exports.ts";
import type { ClientSide } from "./operation-parts.ts";
import { listOperations, probe } from "./operations.ts";
import { createOwnership, PROBE } from "./ownership.ts";
import { createProgram } from "./program.ts";
import { createReport } from "./report.ts";
import { type Comparison, isSame, readSides, type Side, type Sides, sourceOf } from "./sources.ts";
import { callSignature } from "./types.ts";
import { createWalk } from "./walk.ts";

/**
 * What has changed for the compilers of each vendor's users: in the exports of its package, whatever the
 * reason is. The document's own changes are among it; `mergeChanges` takes out what they tell.
 */
export async function surfaceChanges(
  comparison: Comparison,
): Promise<ReadonlyMap<string, readonly Change[]>> {
  const [changes = new Map()] = await allSurfaceChanges([comparison]);
  return changes;
}

/** The same for several comparisons at once: their compiler learns what they have in common once. */
export async function allSurfaceChanges(
  comparisons: readonly Comparison[],
): Promise<ReadonlyMap<string, readonly Change[]>[]> {
  const read = await Promise.all(comparisons.map(readComparison));
  const roots = read.flatMap(({ sides, changed }) =>
    changed.flatMap((vendor) => [sides.base, sides.head].flatMap((side) => addProbe(side, vendor))),
  );
  const program = createProgram(
    read.map(({ sides }) => sides),
    roots,
  );
  return read.map(({ sides, vendors, changed }) => {
    const changesOf = (vendor: string) =>
      changed.includes(vendor) ? vendorChanges(program, sides, vendor) : [];
    return new Map(vendors.map((vendor) => [vendor, changesOf(vendor)]));
  });
}

async function readComparison(comparison: Comparison) {
  const sides = await readSides(comparison);
  const vendors = [...comparison.baseDocuments.keys()];
  const isCoreSame = isSame(sides, "core");
  const changed = vendors.filter(
    (each) =>
      sides.head.files.has(sourceOf(sides.head, each, "index.ts")) &&
      !(isCoreSame && isSame(sides, each)),
  );
  return { sides, vendors, changed };
}

function vendorChanges(program: ts.Program, sides: Sides, vendor: string): readonly Change[] {
  const checker = program.getTypeChecker();
  const report = createReport(sides);
  const walk = createWalk(checker, report, createOwnership(sides, program));
  const base = clientSide(program, sides.base, vendor);
  const head = clientSide(program, sides.head, vendor);
  const exports: BothExports = { base: base.exports, head: head.exports };
  const told = compareOperations(walk, sides, { base, head });
  compareValues(walk, exports, creator(vendor));
  compareComponents(walk, exports);
  compareOtherTypes(walk, exports, COMPARED);
  compareNames(walk, exports, told);
  return report.changes;
}

/** The types whose members were compared one by one. */
const COMPARED: ReadonlySet<string> = new Set(["components", "operations", "paths"]);

function creator(vendor: string): string {
  return `create${typePrefix(vendor)}Client`;
}

function addProbe(side: Side, vendor: string): string[] {
  const schema = side.files.get(sourceOf(side, vendor, "schema.gen.ts")) ?? "";
  const file = sourceOf(side, vendor, PROBE);
  side.files.set(file, probe(listOperations(schema), creator(vendor)));
  return [sourceOf(side, vendor, "index.ts"), file];
}

function clientSide(program: ts.Program, side: Side, vendor: string): ClientSide {
  const checker = program.getTypeChecker();
  const file = (name: string) => program.getSourceFile(sourceOf(side, vendor, name));
  const exports = exportsOf(checker, file("index.ts"));
  const create = exports.get(creator(vendor));
  return {
    operations: listOperations(side.files.get(sourceOf(side, vendor, "schema.gen.ts")) ?? ""),
    exports,
    calls: exportsOf(checker, file(PROBE)),
    client: create && callSignature(checker.getTypeOfSymbol(create))?.getReturnType(),
  };
}
