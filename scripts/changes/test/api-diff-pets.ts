import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { directoryBase } from "../api-diff/base.ts";
import type { VendorDiff } from "../api-diff/change.ts";
import { diffVendors } from "../api-diff/diff.ts";

/** A document that has something of each kind. */
export const PETS = `openapi: 3.1.0
info:
  title: Pets
  version: v1
servers:
  - url: https://eu.pets.example
    x-oai-name: eu
    description: Europe.
  - url: https://us.pets.example
    x-oai-name: us
tags:
  - name: Pets
    description: All of them.
security:
  - key: []
paths:
  /pets:
    get:
      operationId: listPets
      summary: List pets
      tags: [Pets]
      parameters:
        - { name: X-Hooks, in: header, required: true, schema: { type: string, enum: ["true"] } }
        - { name: X-Trace, in: header, schema: { type: string, format: uuid } }
        - { name: limit, in: query, schema: { type: integer, maximum: 100, default: 20 } }
        - { name: sort, in: query, schema: { type: string, enum: [asc, desc] } }
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
        - { name: kind, in: query, required: true, schema: { type: string } }
      responses:
        "200":
          description: Pets.
          headers:
            X-Request: { schema: { type: string } }
          content:
            application/json:
              schema:
                type: array
                items: { $ref: "#/components/schemas/Pet" }
              examples:
                one: { value: [] }
        "404":
          description: None.
          content:
            application/json: { schema: { $ref: "#/components/schemas/Problem" } }
        4XX: { $ref: "#/components/responses/Failure" }
  /pets/{petId}:
    parameters:
      - { name: petId, in: path, required: true, schema: { type: string } }
    put:
      operationId: replacePet
      security:
        - key: []
        - bearer: [write]
      parameters:
        - { name: Idempotency-Key, in: header, schema: { type: string }, x-idempotency-key: true }
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/PetInput" } }
      responses:
        "200":
          description: The pet.
          content:
            application/json: { schema: { $ref: "#/components/schemas/Pet" } }
        "503": { description: Busy., x-delivery: unknown }
      x-notifies-person: true
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    bearer: { type: http, scheme: bearer }
  responses:
    Failure:
      description: It failed.
      content:
        application/json: { schema: { $ref: "#/components/schemas/Problem" } }
  schemas:
    PetInput:
      type: object
      required: [name]
      properties:
        name: { type: string, maxLength: 50 }
        nick: { type: string }
        age: { type: [integer, "null"], minimum: 0 }
        size: { type: string, enum: [small, large] }
        color: { type: string, default: brown }
        born: { type: string, format: date }
        toys: { type: array, items: { type: string } }
        code: { type: string, pattern: "^[a-z]+$" }
        more: { type: object, additionalProperties: true }
    Pet:
      type: object
      description: A pet.
      required: [id, name]
      properties:
        id: { type: string }
        name: { type: string }
        age: { type: integer }
        mood: { type: string, enum: [good, bad] }
        state: { type: string, x-extensible-enum: [well, ill] }
        born: { type: string, format: date }
        version: { type: string, const: v1 }
        owner: { oneOf: [{ type: string }, { type: integer }] }
        more: { type: object, additionalProperties: true }
    Problem:
      type: object
      properties:
        message: { type: string }
`;

/** Texts that take each other's place, in turn. */
export type Edits = readonly (readonly [string, string])[];

/** Compares the document with itself after some edits, as the package of a version. */
export async function diffAfter(edits: Edits, version = "1.2.3"): Promise<VendorDiff> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "api-diff-test-"));
  try {
    const repository = path.join(directory, "head");
    writeVendor(repository, edited(edits), version);
    writeVendor(path.join(directory, "base"), PETS, version);
    const base = await directoryBase(path.join(directory, "base"), ["pets"]);
    const [diff] = await diffVendors(repository, base);
    if (diff === undefined) {
      throw new Error("The vendor is missing.");
    }
    return diff;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Writes what is compared of a checkout with a single vendor. */
export function writeVendor(directory: string, document: string, version: string): void {
  mkdirSync(path.join(directory, "specs/pets"), { recursive: true });
  mkdirSync(path.join(directory, "packages/pets"), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(path.join(directory, file), text);
  write("redocly.yaml", "apis:\n  pets:\n    root: specs/pets/openapi.yaml\n");
  write("specs/pets/openapi.yaml", document);
  write("packages/pets/package.json", JSON.stringify({ name: "@acme/pets", version }));
}

export function edited(edits: Edits): string {
  return edits.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) {
      throw new Error(`${JSON.stringify(from)} isn't there once.`);
    }
    return text.replace(from, () => to);
  }, PETS);
}

/** The line of the document that has a text first. */
export function lineOf(text: string): number {
  return PETS.slice(0, PETS.indexOf(text)).split("\n").length;
}
