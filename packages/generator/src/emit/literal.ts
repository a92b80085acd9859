import { memberName } from "../document/names.ts";
import { quoted } from "../text/control-characters.ts";

const WIDTH = 100;

/** An expression that stands in a literal as it is. */
export class Expression {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A value as TypeScript: on one line where it fits after `before` characters, else a member a line.
 */
export function literal(value: unknown, indent = "", before: number = indent.length): string {
  if (typeof value !== "object" || value === null || value instanceof Expression) {
    return flatLiteral(value);
  }
  const flat = flatLiteral(value);
  // The comma that follows counts too.
  if (before + flat.length < WIDTH) {
    return flat;
  }
  const inner = `${indent}  `;
  const isArray = Array.isArray(value);
  const members = Object.entries(value).map(([key, member]) => {
    const start = isArray ? inner : `${inner}${objectKey(key)}: `;
    return `${start}${literal(member, inner, start.length)},\n`;
  });
  const [open, close] = isArray ? ["[", "]"] : ["{", "}"];
  return `${open}\n${members.join("")}${indent}${close}`;
}

/** A value as TypeScript, on one line. */
export function flatLiteral(value: unknown): string {
  if (value instanceof Expression) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(flatLiteral).join(", ")}]`;
  }
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? quoted(value) : JSON.stringify(value);
  }
  const members = Object.entries(value).map(
    ([key, each]) => `${objectKey(key)}: ${flatLiteral(each)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

// As a plain key, `__proto__` would set the object's prototype.
function objectKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : memberName(name);
}
