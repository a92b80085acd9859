// What is written of a document in TypeScript.
export { schemaTypes } from "./schema-types.ts";
export { inputsFile, vendorFile } from "./vendor-file.ts";
