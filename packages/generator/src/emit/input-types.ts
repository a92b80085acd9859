import type { DescribedOperation, Description } from "../describe/describe.ts";
import { memberName, unusedName } from "../document/names.ts";
import type { ApiParameter } from "../simplify/parameters.ts";
import { quoted } from "../text/control-characters.ts";
import { upperFirst } from "../text/words.ts";
import { docComment } from "./doc-comment.ts";
import type { SchemaTypes } from "./schema-types.ts";

/** A type for the input of each operation. */
export function inputTypes({ operations }: Description, types: SchemaTypes): string {
  const names = [...inputNames(operations)];
  return names.map(([operation, name]) => inputType(operation, types, name)).join("\n");
}

/** What the type of each operation's input is called. */
export function inputNames(
  operations: readonly DescribedOperation[],
): Map<DescribedOperation, string> {
  const taken = new Set<string>();
  const names = operations.map((operation) => {
    const name = unusedName(`${upperFirst(operation.id)}Input`, (each) => taken.has(each));
    taken.add(name);
    return [operation, name] as const;
  });
  return new Map(names);
}

function inputType(operation: DescribedOperation, types: SchemaTypes, name: string): string {
  const { method, body, parameters, idempotencyKey } = operation;
  const members = parameters.map((parameter) => parameterMember(operation, parameter, types));
  if (body !== undefined) {
    const member = body.required ? `body: ${body.type}` : `body?: ${body.type} | undefined`;
    members.push(`${docComment([body.doc], "  ")}  readonly ${member};\n`);
  }
  if (idempotencyKey !== undefined) {
    // Only where a second request would act a second time: core's `idempotency`.
    const isMade = method === "post" || method === "patch";
    const made = isMade ? "Default: a UUID, which the client makes for each call." : undefined;
    const doc = docComment([idempotencyKey.description, made], "  ");
    members.push(`${doc}  readonly idempotencyKey?: string | undefined;\n`);
  }
  const doc = docComment([`Input of ${operation.id}.`]);
  // Linters refuse an interface without members.
  return members.length === 0
    ? `${doc}export type ${name} = CallOptions;\n`
    : `${doc}export interface ${name} extends CallOptions {\n${members.join("")}}\n`;
}

function parameterMember(
  { id }: DescribedOperation,
  { key, node, required, isInput, value }: ApiParameter,
  types: SchemaTypes,
): string {
  const text = types.typeOf(node.schema ?? {});
  const location = `operations["${id}"]["parameters"]["${node.in}"]`;
  const indexed = `NonNullable<${location}>[${quoted(node.name)}]`;
  // Short types read best in place, others by reference to the schema's own.
  const isShort = text.length <= 80 && !/[{<\n]/.test(text);
  const type = isShort ? text : indexed;
  const sent = value === undefined ? undefined : `Default: \`${value}\`, which the client sends.`;
  const elsewhere =
    required && !isInput ? "Required, here or in the client's `headers`." : undefined;
  const deprecated = node.deprecated ? "@deprecated" : undefined;
  const doc = docComment([node.description, sent, elsewhere, deprecated], "  ");
  const member = `${memberName(key)}${isInput ? `: ${type}` : `?: ${type} | undefined`}`;
  return `${doc}  readonly ${member};\n`;
}
