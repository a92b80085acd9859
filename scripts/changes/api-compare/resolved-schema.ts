import { isDeepStrictEqual } from "node:util";
import { isReference } from "@invitekit/generator/document";
import { type ComparedDocument, lostReference, type Node } from "./documents.ts";

/** A choice that is none by another name: more than one member, none of them null. */
export interface Union {
  readonly kind: "oneOf" | "anyOf";
  readonly members: readonly unknown[];
  readonly node: Node;
}

/** A schema with its references followed and its `allOf` taken apart. */
export interface ResolvedSchema {
  /** Schemas that all hold, each without regard to its `$ref`, `allOf`, `oneOf` and `anyOf`; the outermost last. */
  readonly nodes: Node[];
  readonly unions: Union[];
  /** Types of a choice that consists of nothing else. */
  readonly types: string[][];
  /** Null is allowed by a choice with null, or in the words of OpenAPI 3.0. */
  isNullable: boolean;
  isNever: boolean;
  /** Why a reference leads nowhere. */
  lost: string | undefined;
}

/** Members that say nothing to a program. */
const PROSE: ReadonlySet<string> = new Set([
  ...["title", "description", "example", "examples", "externalDocs", "xml"],
  ...["$comment", "$id", "$schema", "$anchor", "$defs", "definitions"],
]);

export function resolveSchema(schema: unknown, document: ComparedDocument): ResolvedSchema {
  const resolved: ResolvedSchema = {
    ...{ nodes: [], unions: [], types: [] },
    ...{ isNullable: false, isNever: false, lost: undefined },
  };
  const seen = new Set<unknown>();

  function add(value: unknown, isOutermost: boolean): void {
    resolved.isNever ||= value === false;
    if (typeof value !== "object" || value === null || seen.has(value)) {
      return;
    }
    seen.add(value);
    if (isReference(value)) {
      const target = document.resolve(value);
      resolved.lost ??= lostReference(target);
      add(target, isOutermost);
      if (!document.isOld) {
        addOwn(value as unknown as Node, isOutermost);
      }
      return;
    }
    addOwn(value as Node, isOutermost);
  }

  function addOwn(node: Node, isOutermost: boolean): void {
    for (const member of listOf(node.allOf)) {
      add(member, false);
    }
    for (const kind of ["oneOf", "anyOf"] as const) {
      addUnion(kind, listOf(node[kind]), node);
    }
    resolved.isNullable ||= isOutermost && node.nullable === true;
    resolved.nodes.push(node);
  }

  function addUnion(kind: Union["kind"], given: readonly unknown[], node: Node): void {
    const members = unique(given.filter((member) => !isNull(document.resolve(member))));
    resolved.isNullable ||=
      given.length > 0 && given.some((member) => isNull(document.resolve(member)));
    const types = members.map((member) => typeAlone(document.resolve(member)));
    if (members.length === 1) {
      add(members[0], false);
    } else if (members.length > 0 && types.every((type) => type !== undefined)) {
      resolved.types.push(types.flat());
    } else if (members.length > 0) {
      resolved.unions.push({ kind, members, node });
    }
  }

  add(schema, true);
  return resolved;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNull({ type, const: value, enum: values }: Node): boolean {
  return (
    type === "null" ||
    isDeepStrictEqual(type, ["null"]) ||
    value === null ||
    isDeepStrictEqual(values, [null])
  );
}

/** The types of a schema that names nothing else. */
function typeAlone(node: Node): string[] | undefined {
  const members = Object.keys(node).filter((key) => !isProse(key));
  const isAlone = members.length === 1 && members[0] === "type";
  return isAlone ? [node.type].flat().map(String) : undefined;
}

function unique(members: readonly unknown[]): unknown[] {
  const plain = members.map(withoutProse);
  return members.filter(
    (_, index) => plain.findIndex((each) => isDeepStrictEqual(each, plain[index])) === index,
  );
}

function withoutProse(member: unknown): unknown {
  return typeof member === "object" && member !== null
    ? Object.fromEntries(Object.entries(member).filter(([key]) => !isProse(key)))
    : member;
}

function isProse(key: string): boolean {
  return PROSE.has(key) || (key.startsWith("x-") && key !== "x-extensible-enum");
}
