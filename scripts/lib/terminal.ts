import { styleText } from "node:util";
import { wrapWords } from "@invitekit/generator/text";

export const WIDTH = 100;
const LABEL_WIDTH = 15;

type Style = Parameters<typeof styleText>[0];

export function heading(text: string): string {
  return `\n${colour("bold", text)}\n`;
}

export function paragraph(text: string): string {
  return `${wrap(text, WIDTH).join("\n")}\n`;
}

/** `  credentials  bearer` */
export function row(label: string, value: string, style?: Style): string {
  const start = colour("dim", `  ${label}`.padEnd(LABEL_WIDTH));
  const lines = wrap(value, WIDTH - LABEL_WIDTH).map((line) =>
    style === undefined ? line : colour(style, line),
  );
  return `${start}${lines.join(`\n${" ".repeat(LABEL_WIDTH)}`)}\n`;
}

export function code(text: string): string {
  return text.replace(/\S.*/g, (line) => colour("cyan", line));
}

/** In colour only where standard output supports it, or where NO_COLOR and FORCE_COLOR say so. */
function colour(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout, validateStream: true });
}

/** The text as lines that are no longer, where its words allow. */
export function wrap(text: string, width: number): string[] {
  return wrapWords(text.split(/\s+/), width);
}
