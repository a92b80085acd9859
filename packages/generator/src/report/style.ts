import { styleText } from "node:util";

/** A text in a colour, if the stream is a terminal that shows colours and nobody has set NO_COLOR. */
export function style(stream: NodeJS.WriteStream, colour: "red" | "yellow", text: string): string {
  return stream.isTTY ? styleText(colour, text, { stream, validateStream: true }) : text;
}
