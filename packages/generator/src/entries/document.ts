// What OpenAPI is: to read documents and to walk through them.
export { EXTENSIONS } from "../document/extensions.ts";
export {
  type Components,
  type Header,
  isObject,
  isReference,
  lookUp,
  METHODS,
  type MediaType,
  type Method,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type PathItem,
  type Reference,
  type Referenced,
  type RequestBody,
  type Response,
  resolve,
  type Schema,
  type SecurityRequirement,
  type SecurityScheme,
  type Server,
} from "../document/openapi.ts";
export { relativePath } from "../document/paths.ts";
export type { Place, Places } from "../document/place.ts";
export { createPlaces } from "../document/places.ts";
export { DocumentError, formatProblem, type Problem, UsageError } from "../document/problems.ts";
export { sampleValue } from "../document/sample-value.ts";
export { DATA, MAPS, walk } from "../document/walk.ts";
export { isJson } from "../simplify/narrow-media-types.ts";
