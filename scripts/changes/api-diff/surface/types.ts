import ts from "typescript";

/** What is asked of types on both sides. */
export type Checker = ts.TypeChecker;

export function isAny(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Any) !== 0;
}

/** Whether a type has no members to look at one by one. */
export function isOpaque(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) !== 0;
}

export function isNever(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Never) !== 0;
}

export function isLiteral(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Literal | ts.TypeFlags.BooleanLiteral)) !== 0;
}

/** Whether it is of properties, and not, like an open enum, of a primitive too. */
export function isObject(type: ts.Type): boolean {
  return type.isIntersection()
    ? type.types.every(isObject)
    : (type.flags & ts.TypeFlags.Object) !== 0;
}

/** The members of a union, or the type itself; none of `never`. */
export function alternatives(type: ts.Type): readonly ts.Type[] {
  if (isNever(type)) {
    return [];
  }
  return type.isUnion() ? type.types : [type];
}

export function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

export function isReadonly(symbol: ts.Symbol): boolean {
  const declaration = symbol.declarations?.[0];
  return (
    declaration !== undefined &&
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0
  );
}

/** Whether a member can only be left out, as in `put?: never`. */
export function isExcluded(checker: Checker, symbol: ts.Symbol): boolean {
  return isNever(checker.getNonNullableType(checker.getTypeOfSymbol(symbol)));
}

/** The type arguments of what both sides have of the platform: a Promise, a list. */
export function sharedArguments(
  checker: Checker,
  base: ts.Type,
  head: ts.Type,
): readonly (readonly [ts.Type, ts.Type])[] | undefined {
  const [before, after] = [base, head] as ts.TypeReference[];
  const isList = checker.isArrayType(base) || base.symbol?.name === "Promise";
  if (!isList || before?.target === undefined || before.target !== after?.target) {
    return undefined;
  }
  const others = checker.getTypeArguments(after);
  return checker
    .getTypeArguments(before)
    .map((each, index) => [each, others[index] as ts.Type] as const);
}

/** The only call signature of a function. */
export function callSignature(type: ts.Type): ts.Signature | undefined {
  const [signature, ...others] = type.getCallSignatures();
  return others.length === 0 && type.getConstructSignatures().length === 0 ? signature : undefined;
}

/** A type as a message shows it, unless it is too long for one. */
export function shown(checker: Checker, type: ts.Type): string | undefined {
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  return text.length > 60 || text.includes("\n") ? undefined : `\`${text}\``;
}
