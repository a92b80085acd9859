import { NULL, NUMBER, STRING, tsLiteral, tsUnion } from "openapi-typescript";
import ts from "typescript";
import type { Schema } from "../document/openapi.ts";

/**
 * The type of an open enum, or undefined for any other schema: `"A" | "B" | (string & {})`. The last
 * member takes every string without making editors forget the values that are known.
 */
export function openEnumType(schema: Schema): ts.TypeNode | undefined {
  const known = schema["x-extensible-enum"];
  if (!Array.isArray(known)) {
    return undefined;
  }
  const values = known.filter((value) => value !== null);
  const isNullable = values.length < known.length;
  const open = [
    ...(values.some((value) => typeof value === "string") ? [anyOther(STRING)] : []),
    ...(values.some((value) => typeof value === "number") ? [anyOther(NUMBER)] : []),
  ];
  return tsUnion([
    ...values.map((value) => tsLiteral(value)),
    ...open,
    ...(isNullable ? [NULL] : []),
  ]);
}

function anyOther(type: ts.TypeNode): ts.TypeNode {
  const anything = ts.factory.createTypeLiteralNode([]);
  return ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([type, anything]),
  );
}
