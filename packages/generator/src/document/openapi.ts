// The parts of OpenAPI 3.0 and 3.1 that are read here. Which of them a document must have is checked
// when it is loaded, so that what comes after can rely on it. An extension that a type declares here
// needs an entry in `extensions.ts`, which the compiler asks for.

export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;
export type Method = (typeof METHODS)[number];

/** What a reference to a schema of the document begins with. */
export const COMPONENT_SCHEMA = "#/components/schemas/";

export interface Reference {
  $ref: string;
}
export type Referenced<Node> = Node | Reference;

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: Server[];
  security?: SecurityRequirement[];
  paths?: Record<string, PathItem>;
  webhooks?: unknown;
  components?: Components;
}

export interface Components {
  schemas?: Record<string, Referenced<Schema>>;
  parameters?: Record<string, Referenced<Parameter>>;
  responses?: Record<string, Referenced<Response>>;
  requestBodies?: Record<string, Referenced<RequestBody>>;
  headers?: Record<string, Referenced<Header>>;
  securitySchemes?: Record<string, Referenced<SecurityScheme>>;
  pathItems?: Record<string, Referenced<PathItem>>;
  links?: unknown;
  callbacks?: unknown;
}

export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default: string }>;
  "x-oai-name"?: string;
}

export type SecurityRequirement = Record<string, string[]>;

export interface SecurityScheme {
  type: string;
  description?: string;
  scheme?: string;
  in?: string;
  name?: string;
}

export type PathItem = {
  parameters?: Referenced<Parameter>[];
  servers?: Server[];
} & { [method in Method]?: Operation };

export interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: Referenced<Parameter>[];
  requestBody?: Referenced<RequestBody>;
  responses?: Record<string, Referenced<Response>>;
  security?: SecurityRequirement[];
  servers?: Server[];
  callbacks?: unknown;
  "x-notifies-person"?: boolean;
  "x-shown-operation"?: boolean;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: string;
  explode?: boolean;
  allowEmptyValue?: boolean;
  allowReserved?: boolean;
  schema?: Referenced<Schema>;
  content?: Record<string, MediaType>;
  "x-idempotency-key"?: unknown;
  "x-raw-query"?: boolean;
}

export interface RequestBody {
  description?: string;
  required?: boolean;
  content: Record<string, MediaType>;
}

export interface Response {
  description?: string;
  headers?: Record<string, Referenced<Header>>;
  content?: Record<string, MediaType>;
  links?: unknown;
  "x-delivery"?: unknown;
}

export interface Header {
  "x-request-id"?: boolean;
}

export interface MediaType {
  schema?: Referenced<Schema>;
}

export interface Schema {
  description?: string;
  type?: string | string[];
  nullable?: boolean;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  multipleOf?: number;
  required?: string[];
  properties?: Record<string, Referenced<Schema>>;
  items?: Referenced<Schema>;
  prefixItems?: Referenced<Schema>[];
  allOf?: Referenced<Schema>[];
  anyOf?: Referenced<Schema>[];
  oneOf?: Referenced<Schema>[];
  not?: unknown;
  readOnly?: boolean;
  writeOnly?: boolean;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  additionalProperties?: unknown;
  patternProperties?: Record<string, Referenced<Schema>>;
  "x-error-message"?: boolean;
  "x-extensible-enum"?: unknown[];
  /** Set here, never by a document: the name of the type that the schema becomes. */
  "x-typescript-type"?: string;
  /** Set here, too: a list with at least one item. */
  "x-non-empty"?: true;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isReference(node: unknown): node is Reference {
  return isObject(node) && typeof node.$ref === "string";
}

/** What a node of a bundled document is, or refers to. */
export function resolve<Node extends object>(
  document: OpenApiDocument,
  node: Referenced<Node>,
): Node {
  let target: unknown = node;
  for (let hops = 0; isReference(target) && hops < 100; hops += 1) {
    target = lookUp(document, target.$ref);
  }
  return (isObject(target) && !isReference(target) ? target : {}) as Node;
}

/** The value at a pointer such as `#/components/schemas/User`. */
export function lookUp(document: OpenApiDocument, reference: string): unknown {
  let target: unknown = document;
  for (const part of reference.split("/").slice(1)) {
    target = (target as Record<string, unknown> | undefined)?.[pointerKey(part)];
  }
  return target;
}

/** The name that a part of a pointer stands for. */
export function pointerKey(part: string): string {
  return decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The members of a list; none where a document has something else there, or nothing. */
export function listOf<Item>(value: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(value) ? value : [];
}
