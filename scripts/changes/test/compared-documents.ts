import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compareDocuments } from "../api-compare/compare.ts";
import { readDocument } from "../api-compare/documents.ts";
import { comparisonData } from "../api-compare/report.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests change any part of a document
export type Doc = any;

interface Difference {
  readonly place: string;
  readonly kind: string;
  readonly ours: string | null;
  readonly theirs: string | null;
}

interface Data {
  readonly beginning: { readonly ours: string; readonly theirs: string };
  readonly servers: readonly Difference[];
  readonly operations: Readonly<Record<string, readonly Difference[]>>;
  readonly missing: readonly string[];
  readonly leftOut: number;
}

/** It goes with the temporary directory of the whole run: the next file of the same worker uses it, too. */
export const directory: string = mkdtempSync(path.join(tmpdir(), "api-compare-"));

/** A file in a directory of this test alone: an object as JSON, or a text as it is. */
export function writeDocument(name: string, document: object | string): string {
  const file = path.join(directory, name);
  writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document, null, 2));
  return file;
}

/** What `--json` prints of two documents. */
export function compare(ours: object | string, theirs: object | string): Data {
  const [our, their] = [writeDocument("ours", ours), writeDocument("theirs", theirs)];
  return comparisonData(compareDocuments(readDocument(our), readDocument(their))) as Data;
}

/** Each difference in a line: `request body, `name`, format: email | nothing`. */
export function lines({ servers, operations, missing }: Data): string[] {
  const all = [...servers, ...Object.values(operations).flat()];
  return [
    ...all.map(({ place, ours, theirs }) => `${place}: ${ours ?? "-"} | ${theirs ?? "-"}`),
    ...missing.map((id) => `missing ${id}`),
  ];
}

/** A document with one operation that has a part of every kind. */
export function createDocument(): Doc {
  return {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    security: [{ token: [] }],
    paths: {
      "/v1/pets/{petId}": {
        put: {
          operationId: "updatePet",
          parameters: [
            { name: "petId", in: "path", required: true, schema: { type: "string" } },
            { name: "fields", in: "query", schema: { type: "array", items: { type: "string" } } },
            { name: "limit", in: "query", schema: { type: "integer", default: 20 } },
            { name: "X-Trace", in: "header", schema: { type: "string" } },
          ],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/PetUpdate" } } },
          },
          responses: {
            "200": {
              description: "The pet.",
              headers: { "X-Rate": { schema: { type: "integer" } } },
              content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
            },
            "4XX": { $ref: "#/components/responses/Error" },
          },
        },
      },
      "/v1/pets": {
        get: { operationId: "listPets", responses: { "200": { description: "All pets." } } },
      },
    },
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        key: { type: "apiKey", in: "header", name: "X-Key" },
        oauth: { type: "oauth2", flows: {} },
      },
      responses: {
        Error: {
          description: "An error.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
        },
      },
      schemas: {
        PetUpdate: {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", minLength: 1, maxLength: 50 },
            email: { type: "string", format: "email" },
            kind: { type: "string", enum: ["cat", "dog"] },
            weight: { type: "number", exclusiveMinimum: 0 },
            tags: { type: "array", items: { type: "string" }, maxItems: 5 },
            note: { type: ["string", "null"] },
          },
        },
        Pet: {
          type: "object",
          required: ["id"],
          properties: {
            id: { type: "string" },
            state: { type: "string", "x-extensible-enum": ["new", "sold"] },
            parent: { $ref: "#/components/schemas/Pet" },
            owner: { oneOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }] },
            source: {
              oneOf: [
                { type: "string" },
                { type: "object", properties: { url: { type: "string" } } },
              ],
            },
            labels: { type: "object", additionalProperties: { type: "string" } },
          },
        },
        Person: { type: "object", properties: { name: { type: "string" } } },
        Error: { type: "object", properties: { message: { type: "string" } } },
      },
    },
  };
}
