import type { Header, Operation, Parameter, Response, Schema, Server } from "./openapi.ts";

interface Nodes {
  readonly Header: Header;
  readonly Operation: Operation;
  readonly Parameter: Parameter;
  readonly Response: Response;
  readonly Schema: Schema;
  readonly Server: Server;
}

// By the kind of node, the extensions that its type declares. Those left out are set here.
type Declared = {
  readonly [Kind in keyof Nodes]: Exclude<
    Extract<keyof Nodes[Kind], `x-${string}`>,
    "x-non-empty" | "x-typescript-type"
  >;
};

type Extension = Declared[keyof Nodes];

type KindWith<Each> = {
  [Kind in keyof Nodes]: Each extends Declared[Kind] ? Kind : never;
}[keyof Nodes];

/**
 * The extensions that are read, and on which kind of node: those that the types in `openapi.ts`
 * declare, else this doesn't compile. Every other is taken out of a document before anything reads it.
 */
export const EXTENSIONS: Readonly<{ [Each in Extension]: KindWith<Each> }> = {
  "x-delivery": "Response",
  "x-error-message": "Schema",
  "x-extensible-enum": "Schema",
  "x-idempotency-key": "Parameter",
  "x-notifies-person": "Operation",
  "x-oai-name": "Server",
  "x-raw-query": "Parameter",
  "x-request-id": "Header",
  "x-shown-operation": "Operation",
};
