import { readFile } from "node:fs/promises";
import { DocumentError, isObject, type OpenApiDocument } from "@invitekit/generator/document";
import {
  escapePointerFragment,
  getLineColLocation,
  parseYaml,
  Source,
} from "@redocly/openapi-core";
import type { Path } from "./differences.ts";
import { hasItemsMember } from "./items-member.ts";

/** A document of one side: where it is, and how people call its file. */
export interface DocumentFile {
  readonly path: string;
  readonly name: string;
  /** Says which side's it is, for messages. */
  readonly title: string;
}

/** A document that is read. */
export interface ParsedDocument extends DocumentFile {
  readonly parsed: OpenApiDocument;
  /** Whether it calls a member `items`, as JSON Schema calls those of a list. */
  readonly hasItems: boolean;
  /** The line of a node, or of the nearest one around it that is there. */
  line(path: Path): number;
}

/** Reads a document as it stands; one that is none is a DocumentError. */
export async function readDocument(file: DocumentFile): Promise<ParsedDocument> {
  const fail = (message: string) => new DocumentError([{ message: `${file.title}: ${message}` }]);
  const body = await readFile(file.path, "utf8").catch(({ code, message }) => {
    throw fail(code === "ENOENT" ? "there is no such file." : message);
  });
  let parsed: unknown;
  try {
    parsed = parseYaml(body);
  } catch (error) {
    throw fail((error as Error).message.split("\n")[0] ?? "");
  }
  if (!isObject(parsed) || typeof parsed.openapi !== "string") {
    throw fail("this isn't an OpenAPI document.");
  }
  const source = new Source(file.path, body);
  const line = (path: Path) => {
    const pointer = `#/${existing(parsed, path)
      .map((key) => escapePointerFragment(String(key)))
      .join("/")}`;
    return getLineColLocation({ source, pointer, reportOnKey: true }).start.line;
  };
  return {
    ...file,
    parsed: parsed as unknown as OpenApiDocument,
    hasItems: hasItemsMember(parsed),
    line,
  };
}

function existing(document: unknown, path: Path): Path {
  let node = document;
  const end = path.findIndex((key) => {
    const isThere = typeof node === "object" && node !== null && Object.hasOwn(node, key);
    node = isThere ? (node as Record<string | number, unknown>)[key] : undefined;
    return !isThere;
  });
  return end === -1 ? path : path.slice(0, end);
}
