import type { Description } from "../describe/describe.ts";
import type { Scheme } from "../describe/security.ts";
import { memberName } from "../document/names.ts";
import { quoted } from "../text/control-characters.ts";
import { docComment } from "./doc-comment.ts";
import type { SchemaTypes } from "./schema-types.ts";

/** The types of a client's options: credentials, servers, headers. */
export function optionTypes(description: Description, types: SchemaTypes, prefix: string): string {
  return [
    authType(description, prefix),
    serverType(description, prefix),
    headersType(description, types, prefix),
    clientOptions(description, prefix),
  ].join("\n");
}

function authType({ security }: Description, prefix: string): string {
  const { schemes, alternatives } = security;
  const [first, ...others] = alternatives;
  const name = `${prefix}Auth`;
  if (first === undefined) {
    return `/** This API needs no credentials. */\nexport type ${name} = Record<never, never>;\n`;
  }
  if (others.length === 0) {
    const members = first.map((scheme) => credential(scheme, schemes, "  ")).join("");
    const doc = docComment(["The credentials of this API."]);
    return `${doc}export interface ${name} {\n${members}}\n`;
  }
  const all = [...schemes.keys()];
  const union = alternatives.map((set) => {
    const given = set.map((scheme) => credential(scheme, schemes, "      "));
    const missing = all.filter((scheme) => !set.includes(scheme));
    const refused = missing.map((scheme) => `      readonly ${memberName(scheme)}?: never;\n`);
    return `\n  | {\n${given.join("")}${refused.join("")}    }`;
  });
  const doc = docComment(["The credentials of this API: one of these alternatives."]);
  return `${doc}export type ${name} =${union.join("")};\n`;
}

function credential(name: string, schemes: ReadonlyMap<string, Scheme>, indent: string): string {
  const doc = docComment([schemes.get(name)?.doc], indent);
  return `${doc}${indent}readonly ${memberName(name)}: Credential;\n`;
}

function serverType({ servers }: Description, prefix: string): string {
  const union = servers.map(({ name }) => quoted(name)).join(" | ") || "never";
  const list = servers.map(({ name, url, doc }) => `- \`${name}\`: ${doc || url}`).join("\n");
  const title =
    servers.length > 0
      ? "The servers of this API, by name. The first is the default."
      : "The document names no server: give the client a `baseUrl`.";
  return `${docComment([title, list])}export type ${prefix}Server = ${union};\n`;
}

/** Every header parameter of any operation, which a client can be given once for all its calls. */
function headersType(
  { document, operations }: Description,
  types: SchemaTypes,
  prefix: string,
): string {
  const members = new Map<string, { type: string; doc: string | undefined }>();
  for (const { node } of operations.flatMap(({ parameters }) => parameters)) {
    if (node.in === "header") {
      const type = headerType(types.typeOf(node.schema ?? { type: "string" }));
      const known = members.get(node.name);
      const isSame = known === undefined || known.type === type;
      members.set(node.name, {
        type: isSame ? type : "string",
        doc: known?.doc ?? node.description,
      });
    }
  }
  const lines = [...members].map(([name, { type, doc }]) => {
    return `${docComment([doc], "  ")}  readonly ${memberName(name)}?: ${type} | undefined;\n`;
  });
  const doc = docComment([
    `Headers that a client of ${document.info.title} can send with every call.`,
  ]);
  const others = "  readonly [name: string]: string | undefined;\n";
  return `${doc}export interface ${prefix}Headers {\n${lines.join("")}${others}}\n`;
}

// A header is text, and only names of texts can stand beside the index signature.
function headerType(type: string): string {
  return /^("[^"]*"( \| )?)+$/.test(type) ? type : "string";
}

function clientOptions({ security, servers }: Description, prefix: string): string {
  const auth = `${prefix}Auth`;
  const members = [];
  if (security.alternatives.length === 0) {
    members.push("  /** This API needs no credentials. */\n  readonly auth?: never;\n");
  } else if (security.isRequired) {
    members.push(
      `  /** The credentials, or a function that fetches them. */\n  readonly auth: AuthOption<${auth}>;\n`,
    );
  }
  if (servers.length === 0) {
    members.push(
      "  /** The server: https, or http to this machine. */\n  readonly baseUrl: string | URL;\n",
    );
  }
  const base = `ClientOptions<${auth}, ${prefix}Server, ${prefix}Headers>`;
  const doc = docComment([`Options of create${prefix}Client.`]);
  const name = `${prefix}ClientOptions`;
  // Linters refuse an interface without members.
  if (members.length === 0) {
    const line = `export type ${name} = ${base};`;
    return `${doc}${line.length > 100 ? line.replace(" = ", " =\n  ") : line}\n`;
  }
  const head = `export interface ${name}`;
  const break_ = `${head} extends ${base} {`.length > 100 ? "\n " : "";
  return `${doc}${head}${break_} extends ${base} {\n${members.join("")}}\n`;
}
