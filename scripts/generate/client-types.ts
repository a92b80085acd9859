import type { DescribedOperation, Description } from "./describe.ts";
import { docComment } from "./doc-comment.ts";
import { memberName, unusedName } from "./names.ts";
import type { ApiParameter } from "./parameters.ts";
import type { SchemaTypes } from "./schema-types.ts";

/** An operation's input types, and the client that has a method for each operation. */
export function clientTypes(description: Description, types: SchemaTypes, prefix: string): string {
  const { document, operations } = description;
  const names = inputNames(operations);
  const inputs = operations.map((each) => inputType(each, types, names.get(each) as string));
  const methods = operations.map((operation) => {
    const name = names.get(operation);
    const optional = isRequired(operation) ? "" : "?";
    const signature = `${operation.id}(input${optional}: ${name})`;
    return `${methodDoc(operation, document.security)}  ${signature}: Promise<${operation.success.type}>;\n`;
  });
  const title = document.info.title;
  const doc = docComment([
    `A client of ${title}: every operation by its id, and every path by its method.`,
  ]);
  const isKeyed = operations.some(({ idempotencyKey }) => idempotencyKey !== undefined);
  const paths = isKeyed ? "paths, KeyedCallOptions" : "paths";
  const client = `${doc}export interface ${prefix}Client extends PathClient<${paths}> {\n${methods.join("\n")}}\n`;
  return [...inputs, inputsById(names, prefix), client].join("\n");
}

/** What the type of each operation's input is called. */
function inputNames(operations: readonly DescribedOperation[]): Map<DescribedOperation, string> {
  const taken = new Set<string>();
  const names = operations.map((operation) => {
    const name = unusedName(`${upperFirst(operation.id)}Input`, (each) => taken.has(each));
    taken.add(name);
    return [operation, name] as const;
  });
  return new Map(names);
}

/** One name for them all, so that `index.ts` stays the same whatever operations come and go. */
function inputsById(names: ReadonlyMap<DescribedOperation, string>, prefix: string): string {
  const doc = docComment(["What each operation takes, by its id."]);
  const members = [...names].map(([{ id }, name]) => `  ${memberName(id)}: ${name};\n`);
  return `${doc}export interface ${prefix}Inputs {\n${members.join("")}}\n`;
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
  const block = members.length === 0 ? "{}" : `{\n${members.join("")}}`;
  return `${doc}export interface ${name} extends CallOptions ${block}\n`;
}

function parameterMember(
  { id }: DescribedOperation,
  { key, node, required, isInput, value }: ApiParameter,
  types: SchemaTypes,
): string {
  const text = types.typeOf(node.schema ?? {});
  const location = `operations["${id}"]["parameters"]["${node.in}"]`;
  const indexed = `NonNullable<${location}>[${JSON.stringify(node.name)}]`;
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

function isRequired({ body, parameters }: DescribedOperation): boolean {
  return body?.required === true || parameters.some(({ isInput }) => isInput);
}

function methodDoc(
  { method, path, node }: DescribedOperation,
  rootSecurity: Description["document"]["security"],
): string {
  const requirements = node.security ?? rootSecurity ?? [];
  const permissions = [...new Set(requirements.flatMap((each) => Object.values(each).flat()))];
  // The description may well say so itself.
  const told = permissions.every((permission) => node.description?.includes(permission));
  const label = permissions.length === 1 ? "Permission" : "Permissions";
  const paragraphs = [
    node.summary,
    node.description,
    `\`${method.toUpperCase()} ${path}\``,
    told ? undefined : `${label}: ${permissions.join(", ")}`,
    node.deprecated ? "@deprecated" : undefined,
  ];
  return docComment(paragraphs, "  ");
}

function upperFirst(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
