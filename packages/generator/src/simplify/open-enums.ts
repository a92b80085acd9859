import {
  type OpenApiDocument,
  type Operation,
  type Referenced,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import { reachable } from "../document/reachable.ts";
import { walk } from "../document/walk.ts";

/**
 * Opens the enums that only ever come from the server, so that a new value there breaks no caller:
 * `enum` becomes `x-extensible-enum`, which is how a document says so itself.
 */
export function openResponseEnums(
  document: OpenApiDocument,
  operations: readonly Operation[],
): void {
  const sent = reachable(
    operations.map(({ parameters, requestBody }) => [parameters, requestBody]),
    document,
  );
  const received = reachable(
    operations.map(({ responses }) => Object.values(responses ?? {})),
    document,
  );
  const tags = discriminators(received, document);
  for (const schema of received as Set<Schema>) {
    // A single value is a tag that distinguishes the members of a union, as a discriminator does.
    const values = Array.isArray(schema.enum) && schema.enum.length > 1 ? schema.enum : undefined;
    if (values && !sent.has(schema) && !tags.has(schema)) {
      schema["x-extensible-enum"] = values;
      delete schema.enum;
    }
  }
  walk(document, (node) => {
    completeOpenEnum(node as Schema);
    return true;
  });
}

/** Says by type and values alone what an open enum takes. */
function completeOpenEnum(schema: Schema): void {
  const values = schema["x-extensible-enum"];
  if (!Array.isArray(values)) {
    return;
  }
  const isNullable = schema.nullable || schema.type?.includes("null");
  schema["x-extensible-enum"] = [
    ...values.filter((value) => value !== null),
    ...(isNullable || values.includes(null) ? [null] : []),
  ];
  schema.type ??= typeof values[0];
  delete schema.nullable;
}

function discriminators(nodes: ReadonlySet<object>, document: OpenApiDocument): Set<object> {
  const schemas = [...nodes] as Schema[];
  const names = schemas.flatMap(({ discriminator }) => discriminator?.propertyName ?? []);
  const properties = schemas.flatMap(({ properties = {} }) =>
    names.flatMap((name): Referenced<Schema>[] => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return property === undefined ? [] : [property];
    }),
  );
  return new Set(properties.map((property) => resolve(document, property)));
}
