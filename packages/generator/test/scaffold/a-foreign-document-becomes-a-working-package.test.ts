import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const REPOSITORY = path.join(import.meta.dirname, "../../../..");
const TSC = path.join(REPOSITORY, "node_modules/typescript/bin/tsc");

const PETS = document(
  `
  /{version}/pets:
    post:
      operationId: addPet
      security: [{ key: [] }]
      parameters:
        - { name: version, in: path, required: true, schema: { type: string, default: v1 } }
        - { name: tag, in: query, schema: { type: array, items: { type: string } } }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
      responses:
        "201":
          description: Added
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
  /upload:
    post:
      operationId: upload
      requestBody:
        required: true
        content: { multipart/form-data: { schema: { type: object } } }
      responses:
        "200": { description: Read, content: { text/plain: { schema: { type: string } } } }`,
  `
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string } } }`,
);

const USE = `
import { createPetsClient } from "@acme/pets";
const pets = createPetsClient({ auth: { key: "secret" }, baseUrl: process.argv[2] });
const added = await pets.addPet({ tag: ["a", "b"], body: { name: "Ada" } });
const { data } = await pets.POST("/{version}/pets", {
  params: { path: { version: "v2" } },
  body: { name: "Bob" },
});
const form = new FormData();
form.set("name", "Cleo");
const uploaded = await pets.upload({ body: form });
console.log(JSON.stringify([added.name, data?.name, uploaded]));
`;

test("it builds under strict and calls the server, both ways", async () => {
  const seen: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    seen.push(`${request.method} ${request.url} ${request.headers["x-key"]}`);
    const isJson = request.headers["content-type"] === "application/json";
    const type = isJson ? "application/json" : "text/plain";
    response.writeHead(isJson ? 201 : 200, { "content-type": type });
    response.end(isJson ? body : /Cleo/.exec(body)?.[0]);
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const workspace = createWorkspace();
  await workspace.generatePackage(PETS);
  const modules = path.join(workspace.directory, "node_modules");
  const core = path.join(modules, "@invitekit/core");
  cpSync(path.join(REPOSITORY, "packages/core/package.json"), path.join(core, "package.json"), {
    recursive: true,
  });
  build(
    path.join(REPOSITORY, "packages/core"),
    "--outDir",
    path.join(core, "dist"),
    "--emitDeclarationOnly",
    "false",
  );
  symlinkSync(
    path.join(REPOSITORY, "node_modules/openapi-fetch"),
    path.join(modules, "openapi-fetch"),
  );
  build(path.join(workspace.directory, "out"));
  mkdirSync(path.join(modules, "@acme"));
  symlinkSync(path.join(workspace.directory, "out"), path.join(modules, "@acme/pets"));
  workspace.write("use.mjs", USE);

  const child = spawn(process.execPath, ["use.mjs", url], { cwd: workspace.directory });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(errors).toBe("");
  expect(JSON.parse(output)).toEqual(["Ada", "Bob", "Cleo"]);
  expect(seen).toEqual([
    "POST /v1/pets?tag=a&tag=b secret",
    "POST /v2/pets secret",
    "POST /upload undefined",
  ]);
});

function build(directory: string, ...options: string[]): void {
  const args = [TSC, "-p", directory, ...options];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
}
