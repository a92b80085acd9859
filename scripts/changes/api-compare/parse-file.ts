import { readFileSync } from "node:fs";
import { isObject, relativePath, UsageError } from "@invitekit/generator/document";
import { parseYaml, Source } from "@redocly/openapi-core";

/** Reads YAML or JSON. What can't be read is a UsageError. */
export function parseFile(file: string): { source: Source; parsed: Record<string, unknown> } {
  const name = relativePath(file);
  let body: string;
  try {
    body = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new UsageError(`${name} can't be read: ${reasonOf(error as NodeJS.ErrnoException)}.`);
  }
  let parsed: unknown;
  try {
    // YAML takes JSON as well, but much more time for it.
    parsed = /^\s*\{/.test(body) ? parseJson(body) : parseYaml(body);
  } catch (error) {
    throw new UsageError(`${name} is broken: ${(error as Error).message.split("\n")[0]}`);
  }
  if (!isObject(parsed)) {
    throw new UsageError(`${name} isn't an OpenAPI document.`);
  }
  return { source: new Source(file, body), parsed };
}

// What begins like JSON can still be YAML, whose parser also names the place of a mistake.
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return parseYaml(body);
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file",
    EISDIR: "it is a directory",
    EACCES: "permission is denied",
  };
  return reasons[code ?? ""] ?? message;
}
