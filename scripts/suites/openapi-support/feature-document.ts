import { stringifyYaml } from "@redocly/openapi-core";
import type { Feature } from "./feature.ts";

/** The server that clients of a feature send to, unless its document says otherwise. */
export const SERVER = "https://api.example";

const REFERENCE = { $ref: "#/components/schemas/Thing" };

/** The smallest document that has the feature, as YAML. */
export function featureDocument(feature: Feature): string {
  const { openapi = "3.1.0", method = "get", path = "/things", schemas } = feature;
  const body = { content: { "application/json": { schema: REFERENCE } } };
  const operation = {
    operationId: "act",
    ...(schemas && method !== "get" && { requestBody: { required: true, ...body } }),
    responses: schemas
      ? { 200: { description: "Done", ...body } }
      : { 204: { description: "Done" } },
    ...feature.operation,
  };
  const document = {
    openapi,
    info: { title: "Things", version: "1" },
    servers: [{ url: SERVER }],
    paths: { [path]: { [method]: operation, ...feature.item } },
    ...(schemas && { components: { schemas } }),
    ...feature.document,
  };
  return toYaml(document);
}

/** Without aliases, which have their own place. */
export function toYaml(value: unknown): string {
  return stringifyYaml(value as object, { noRefs: true, lineWidth: -1 });
}
