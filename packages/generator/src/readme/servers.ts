import { table } from "../text/markdown.ts";
import type { ReadmeContext } from "./context.ts";
import { limited } from "./limits.ts";
import { code, forTable, oneLine } from "./prose.ts";

/** Where requests go. */
export function serversSection({ description }: ReadmeContext): string {
  const { servers } = description;
  const [first] = servers;
  if (first === undefined) {
    return `## Server

The document names no server that a credential may be sent to, so the option \`baseUrl\` is required: https, or http to this machine.`;
  }
  if (servers.length === 1) {
    const doc = oneLine(first.doc);
    const told = doc ? ` ${doc.replace(/([^.!?…])$/, "$1.")}` : "";
    return `## Server

Requests go to ${code(first.url)}.${told} Set \`baseUrl\` to send them elsewhere: https, or http to this machine.`;
  }
  const { first: told, others } = limited(
    servers,
    (count) => `\n\n${count} more are in the type of the option.`,
  );
  const rows = told.map(({ name, url, doc }, index) => [
    forTable(index === 0 ? `${code(name)} (the default)` : code(name)),
    forTable(code(url)),
    oneLine(doc),
  ]);
  return `## Servers

Set \`server\` to one of these names, or \`baseUrl\` to another address: https, or http to this machine. Without either, requests go to **${code(first.name)}**. If both are given, \`baseUrl\` wins.

${table(["`server`", "address", "what it is"], rows)}${others}`;
}
