import { inspect } from "node:util";

/** What a log can get of an error: its message, its stack, its JSON, and all that `console` shows. */
export function printed(error: unknown): string {
  const { message, stack } = Object(error) as Error;
  return [message, stack, toJson(error), inspect(error, { depth: Number.POSITIVE_INFINITY })].join(
    "\n",
  );
}

function toJson(error: unknown): string {
  try {
    return JSON.stringify(error) ?? "";
  } catch {
    return ""; // a cycle: no log gets it that way
  }
}

/** Whether a text holds a secret, or a line of it, in clear or in base64. */
export function holds(text: string, secret: string): boolean {
  const encoded = text.replaceAll("-", "+").replaceAll("_", "/");
  return secret
    .split("\n")
    .some((line) => text.includes(line) || base64Of(line).some((each) => encoded.includes(each)));
}

/** The three looks of a text in base64, by what stands before it, without what its neighbours change. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const bytes = Buffer.from(`${"\0".repeat(offset)}${text}`);
    const whole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString("base64").slice(Math.ceil((offset * 8) / 6), whole);
  });
}
