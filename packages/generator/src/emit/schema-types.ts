import {
  astToString,
  type GlobalContext,
  NEVER,
  type OpenAPI3,
  resolveRef,
  type SchemaObject,
  STRING,
  type TransformNodeOptions,
  transformSchema,
  transformSchemaObject,
  tsRecord,
} from "openapi-typescript";
import ts from "typescript";
import type { OpenApiDocument, Referenced, Schema } from "../document/openapi.ts";
import { isNever } from "../read/boolean-schemas.ts";
import type { ApiOperation } from "../simplify/normalise.ts";
import { visible } from "../text/control-characters.ts";
import { openEnumType } from "./open-enum-type.ts";
import { optionalPathParameters } from "./optional-path-parameters.ts";

export interface SchemaTypes {
  /** The declarations `paths`, `components` and `operations`. */
  readonly text: string;
  /** A schema's type on one line. */
  typeOf(schema: Referenced<Schema>): string;
}

/** The types of a document. It must be complete: nothing is read, and nothing validated, here. */
export function schemaTypes(
  document: OpenApiDocument,
  operations: readonly ApiOperation[],
): SchemaTypes {
  const context = createContext(document as unknown as OpenAPI3);
  const nodes = transformSchema(document as unknown as OpenAPI3, context);
  optionalPathParameters(nodes, operations);
  return {
    text: withList(print(nodes)),
    typeOf(schema) {
      const node = schema as unknown as SchemaObject;
      const options = { ctx: context, schema: node, path: "#" };
      return print(transformSchemaObject(node, options)).trim();
    },
  };
}

/** An interface, whose members are looked at only when they are needed, ends the circle. */
function withList(text: string): string {
  const list = `
/** A list in a schema that consists of such lists. */
export interface SchemaList<Name extends keyof components["schemas"]>
    extends Array<components["schemas"][Name]> {}
`;
  return text.includes("SchemaList<") ? text + list : text;
}

/** TypeScript prints what it needn't escape as it is. */
function print(nodes: Parameters<typeof astToString>[0]): string {
  return astToString(nodes).replaceAll(/[^\n\t]+/g, visible);
}

// openapi-typescript's own entry point would lint and bundle the document a second time.
function createContext(document: OpenAPI3): GlobalContext {
  const silent = { silent: true };
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A member with a default may be left out of a request.
    defaultNonNullable: false,
    // The members of unions have their tags by now.
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    redoc: undefined as never,
    resolve: (reference) => resolveRef(document, reference, silent),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema, options) => ownType(schema as unknown as Schema, options),
    transformProperty: undefined,
  };
}

/** The types that openapi-typescript has no word for. */
function ownType(schema: Schema, options: TransformNodeOptions): ts.TypeNode | undefined {
  if (isNever(schema)) {
    return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
  }
  if (isClosed(schema)) {
    return tsRecord(STRING, NEVER);
  }
  if (schema["x-non-empty"]) {
    const item = transformSchemaObject((schema.items ?? {}) as SchemaObject, options);
    const rest = ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(item));
    return ts.factory.createTupleTypeNode([item, rest]);
  }
  const name = schema["x-typescript-type"];
  return name === undefined ? openEnumType(schema) : ts.factory.createTypeReferenceNode(name);
}

/** Whether it is an object that has no members, and allows none. */
function isClosed({ type, properties = {}, additionalProperties, ...rest }: Schema): boolean {
  const isOther = ["allOf", "anyOf", "oneOf", "patternProperties", "enum", "const"].some(
    (key) => key in rest,
  );
  const isEmpty = type === "object" && Object.keys(properties).length === 0 && !isOther;
  return isEmpty && additionalProperties === false;
}
