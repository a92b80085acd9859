/** A small document with these paths, components and other members, as YAML or JSON. */
export function document(paths: string, rest = ""): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example" }]
${rest.trim()}
paths:
${paths}
`;
}

/** A document with a single operation that has these members. */
export function operation(members: string, rest = ""): string {
  const indented = members.trim().replaceAll(/^/gm, "      ");
  return document(`  /pets:\n    post:\n      operationId: addPet\n${indented}\n`, rest);
}

/** Responses for operations that aren't about them. */
export const OK = 'responses: { "204": { description: Done } }';

export const SIMPLE: string = operation(OK);
