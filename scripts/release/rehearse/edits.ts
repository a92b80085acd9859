import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  type OpenApiDocument,
  type RequestBody,
  resolve,
  type Schema,
} from "@invitekit/generator/document";
import { parseYaml, stringifyYaml } from "@redocly/openapi-core";
import type { Invitation } from "../../repository/invitation/invitation.ts";

/** Adds an optional member to the body of a document's invitation, as a vendor might. */
export function addOptionalMember({ vendor, path: place, method }: Invitation): void {
  const document = parseYaml(readFileSync(vendor.spec, "utf8")) as OpenApiDocument;
  const operation = document.paths?.[place]?.[method.toLowerCase() as "post"];
  const { content } = resolve<RequestBody>(document, operation?.requestBody ?? { content: {} });
  for (const { schema } of Object.values(content)) {
    const body = resolve<Schema>(document, schema ?? {}) as { properties?: object };
    body.properties = { ...body.properties, rehearsal: { type: "string", description: "New." } };
  }
  writeFileSync(vendor.spec, stringifyYaml(document));
}

/** Changes a package's code, but not what it does. */
export function touchSource(packageDirectory: string): void {
  appendFileSync(path.join(packageDirectory, "src/index.ts"), "\n// A rehearsed fix.\n");
}

export function writeChangeset(
  repository: string,
  names: readonly string[],
  type: string,
  text: string,
): void {
  const file = path.join(repository, ".changeset/rehearsal.md");
  const released = names.map((name) => `"${name}": ${type}\n`).join("");
  writeFileSync(file, `---\n${released}---\n\n${text}\n`);
}
