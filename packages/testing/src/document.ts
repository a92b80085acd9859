import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { registeredApis } from "./registry.js";

/** A member of a document that may stand elsewhere. */
type Referable<Node> = Node | { readonly $ref: string };

type Named<Node> = Readonly<Record<string, Node>>;

export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Referable<Schema>[];
}

interface MediaType {
  readonly schema?: Referable<Schema>;
  readonly examples?: Named<Referable<{ readonly value: unknown }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Referable<Schema>;
  readonly example?: unknown;
  readonly "x-idempotency-key"?: true | object;
  readonly "x-raw-query"?: true;
}

interface Body {
  readonly required?: boolean;
  readonly content: Named<MediaType>;
}

interface OperationNode {
  readonly operationId: string;
  readonly security?: readonly Named<readonly string[]>[];
  readonly parameters?: readonly Referable<Parameter>[];
  readonly requestBody?: Referable<Body>;
  readonly responses: Named<Referable<{ readonly content?: Named<MediaType> }>>;
}

interface SecurityScheme {
  readonly type: "http" | "apiKey";
  readonly name?: string;
}

/** An OpenAPI document, as far as the tests read it. */
export interface Document {
  readonly servers: readonly { readonly url: string; readonly "x-oai-name": string }[];
  readonly paths: Named<Named<OperationNode>>;
  readonly security?: readonly Named<readonly string[]>[];
  readonly components: { readonly securitySchemes: Named<SecurityScheme> };
}

/** An operation with its references followed and its examples at hand. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  /** Alternatives, each the schemes that are sent together. */
  readonly security: readonly (readonly string[])[];
  readonly parameters: readonly (Omit<Parameter, "schema"> & { readonly schema: Schema })[];
  readonly body?: {
    readonly required: boolean;
    readonly schema: Schema;
    readonly examples: Named<unknown>;
  };
  /** Each documented 2xx with its examples; none where it has no body. */
  readonly successes: readonly { readonly status: number; readonly examples: Named<unknown> }[];
}

/** Reads a registered API's document. */
export function readDocument(api: string): Document {
  const path = registeredApis().get(api);
  if (!path) throw new Error(`redocly.yaml registers no ${api}`);
  return parse(readFileSync(path, "utf8")) as Document;
}

const METHODS: ReadonlySet<string> = new Set(
  "get put post delete options head patch trace".split(" "),
);

/** The operations of a document, in its order. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, node]) => readOperation(document, method, path, node)),
  );
}

function readOperation(
  document: Document,
  method: string,
  path: string,
  node: OperationNode,
): Operation {
  const body = node.requestBody && follow(document, node.requestBody);
  const [mediaType] = Object.values(body?.content ?? {});
  return {
    id: node.operationId,
    method: method.toUpperCase(),
    path,
    // A document that was taken over may say it once for all, or not at all.
    security: (node.security ?? document.security ?? []).map((alternative) =>
      Object.keys(alternative),
    ),
    parameters: (node.parameters ?? []).map((each) => {
      const parameter = follow(document, each);
      return { ...parameter, schema: follow(document, parameter.schema ?? {}) };
    }),
    ...(body &&
      mediaType && {
        body: {
          required: body.required === true,
          schema: follow(document, mediaType.schema ?? {}),
          examples: examplesOf(document, mediaType),
        },
      }),
    successes: Object.entries(node.responses).flatMap(([status, response]) => {
      if (!status.startsWith("2")) return [];
      const [content] = Object.values(follow(document, response).content ?? {});
      return [{ status: Number(status), examples: content ? examplesOf(document, content) : {} }];
    }),
  };
}

function examplesOf(document: Document, { examples = {} }: MediaType): Named<unknown> {
  return Object.fromEntries(
    Object.entries(examples).map(([name, example]) => [name, follow(document, example).value]),
  );
}

/** The node itself, or what its `$ref` names in the same document. */
export function follow<Node extends object>(document: Document, node: Referable<Node>): Node {
  if (!("$ref" in node)) return node;
  const names = node.$ref.replace(/^#\//, "").split("/");
  return names.reduce((at, name) => at[name] as never, document as never as Named<unknown>) as Node;
}
