import { readFile } from "node:fs/promises";
import { isObject, type OpenApiDocument, resolve } from "@invitekit/generator/document";
import type { Target } from "@invitekit/generator/registry";
import { parseYaml } from "@redocly/openapi-core";
import { NoInvitationError } from "./no-invitation.ts";

/** The example that holds the sample of the vendor's own page. */
const EXAMPLE = "documentation";

/**
 * The sample among the examples at a place in the document. Read from the file itself: the document
 * that is generated from has no examples any more.
 */
export async function readSample(
  { spec, specLabel }: Target,
  place: readonly string[],
): Promise<Record<string, unknown>> {
  const document = parseYaml(await readFile(spec, "utf8")) as OpenApiDocument;
  let node: Record<string, unknown> = { ...document };
  for (const key of [...place, EXAMPLE]) {
    node = resolve(document, node[key] as typeof node);
  }
  if (!isObject(node.value)) {
    const [, path, method = ""] = place;
    throw new NoInvitationError(
      `${specLabel}: ${method.toUpperCase()} ${path} has no request example \`${EXAMPLE}\`.`,
    );
  }
  return node.value;
}
