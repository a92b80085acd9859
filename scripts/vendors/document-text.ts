import { readFile } from "node:fs/promises";
import { UsageError, walk } from "@invitekit/generator/document";
import { BaseResolver, bundle, createConfig } from "@redocly/openapi-core";
import { parseDocument, stringify } from "yaml";

/**
 * The text of `openapi.yaml` for a document that the generator could load: YAML as it is, JSON as YAML,
 * and files that refer to others as one document.
 */
export async function documentText(file: string): Promise<string> {
  const text = (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  // Numbers too large for JavaScript, such as limits of an int64, keep their digits.
  const document = parseDocument(text, { intAsBigInt: true, merge: true });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new UsageError(`${file}: ${error.message.split("\n")[0]}`);
  }
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  if (refersToFiles(value)) {
    return toYaml(await bundled(file));
  }
  return /^\s*\{/.test(text) ? toYaml(value) : text;
}

function refersToFiles(document: unknown): boolean {
  let found = false;
  walk(document, (node) => {
    const { $ref } = node;
    found ||= typeof $ref === "string" && !$ref.startsWith("#");
    return !found;
  });
  return found;
}

async function bundled(file: string): Promise<unknown> {
  const result = await bundle({
    ref: file,
    config: await createConfig({}),
    externalRefResolver: new BaseResolver(),
  });
  const problem = result.problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) {
    throw new UsageError(`${file}: ${problem.message}`);
  }
  return result.bundle.parsed;
}

function toYaml(value: unknown): string {
  return stringify(value, {
    aliasDuplicateObjects: false,
    // Quotes what an older reader would take for something else: `on`, `1_000`.
    compat: "yaml-1.1",
    lineWidth: 100,
  });
}
