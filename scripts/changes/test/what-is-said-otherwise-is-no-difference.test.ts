import { readFileSync } from "node:fs";
import { walk } from "@invitekit/generator/document";
import { registeredApis } from "@invitekit/testing";
import { parseYaml, stringifyYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { compare, createDocument, type Doc, lines } from "./compared-documents.ts";

const put = (document: Doc): Doc => document.paths["/v1/pets/{petId}"].put;
const sent = (document: Doc): Doc => document.components.schemas.PetUpdate;
const answered = (document: Doc): Doc => document.components.schemas.Pet;

const CASES: readonly [string, (theirs: Doc) => void][] = [
  [
    "prose, tags, ids and extensions",
    (d) => {
      Object.assign(put(d), { operationId: "x", summary: "s", tags: ["t"], "x-of-theirs": 1 });
      Object.assign(sent(d), { title: "t", description: "d", example: {}, "x-of-theirs": 1 });
      d.info = { title: "Theirs", version: "9" };
    },
  ],
  [
    "a parameter of the path item, by reference",
    (d) => {
      const [, ...own] = put(d).parameters;
      d.components.parameters = { Id: put(d).parameters[0] };
      d.paths["/v1/pets/{petId}"].parameters = [{ $ref: "#/components/parameters/Id" }];
      put(d).parameters = own.reverse();
    },
  ],
  [
    "the name of a path parameter",
    (d) => {
      put(d).parameters[0].name = "id";
      d.paths = { "/v1/pets/{id}": d.paths["/v1/pets/{petId}"], "/v1/pets": d.paths["/v1/pets"] };
    },
  ],
  [
    "what is left out because it is the default",
    (d) => {
      Object.assign(put(d).parameters[1], { required: false, style: "form", explode: true });
      Object.assign(put(d), { deprecated: false, security: [{ token: [] }] });
      Object.assign(sent(d), { additionalProperties: true, minProperties: 0, deprecated: false });
    },
  ],
  [
    "headers in other letters, and those that are no parameters",
    (d) => {
      put(d).parameters[3].name = "x-TRACE";
      put(d).parameters.push({ name: "Accept", in: "header", schema: { type: "string" } });
      put(d).parameters.push({ name: "x-key", in: "header", schema: { type: "string" } });
      put(d).responses["200"].headers = {
        "x-RATE": { schema: { type: "integer" } },
        "Content-Type": { schema: { type: "string" } },
      };
    },
  ],
  [
    "names of schemes and of components",
    (d) => {
      const { schemas, securitySchemes } = d.components;
      d.components.securitySchemes = { JWT: { ...securitySchemes.token, bearerFormat: "JWT" } };
      d.security = [{ JWT: [] }];
      d.components.schemas = { ...schemas, Animal: schemas.Pet, Pet: undefined };
      const content = put(d).responses["200"].content;
      content["application/json"].schema.$ref = "#/components/schemas/Animal";
      schemas.Pet.properties.parent.$ref = "#/components/schemas/Animal";
    },
  ],
  [
    "a media type with a charset",
    (d) => {
      const { content } = put(d).requestBody;
      put(d).requestBody.content = {
        "application/JSON; charset=utf-8": content["application/json"],
      };
    },
  ],
  [
    "null in the words of OpenAPI 3.0",
    (d) => {
      d.openapi = "3.0.3";
      sent(d).properties.note = { type: "string", nullable: true };
      sent(d).properties.weight = { type: "number", minimum: 0, exclusiveMinimum: true };
      answered(d).properties.owner = {
        allOf: [{ $ref: "#/components/schemas/Person" }],
        nullable: true,
      };
    },
  ],
  [
    "null as one of a choice",
    (d) => {
      sent(d).properties.note = { anyOf: [{ type: "string" }, { type: "null" }] };
    },
  ],
  [
    "an enum that is open, and one of OpenAPI 3.0 that lists null",
    (d) => {
      answered(d).properties.state = { type: "string", enum: ["sold", "new"] };
      sent(d).properties.kind = { type: "string", "x-extensible-enum": ["cat", "dog"] };
    },
  ],
  [
    "a schema in parts",
    (d) => {
      const { required, properties } = sent(d);
      const { name, email, ...rest } = properties;
      d.components.schemas.Name = { type: "object", required, properties: { name } };
      d.components.schemas.PetUpdate = {
        allOf: [{ $ref: "#/components/schemas/Name" }, { properties: { email } }],
        properties: rest,
      };
    },
  ],
  ["a type that goes without saying", (d) => delete sent(d).type],
  [
    "a description beside a reference",
    (d) => Object.assign(answered(d).properties.parent, { description: "The parent." }),
  ],
  [
    "a choice in another order, and twice the same",
    (d) => {
      const { source } = answered(d).properties;
      source.oneOf = [...source.oneOf].reverse();
      answered(d).properties.id = { oneOf: [{ type: "string" }, { type: "string", title: "Id" }] };
    },
  ],
  [
    "a member that is read only, in a request",
    (d) => {
      sent(d).properties.id = { type: "string", readOnly: true };
      sent(d).required.push("id");
      answered(d).properties.secret = { type: "string", writeOnly: true };
    },
  ],
  [
    "errors by status, or as the default",
    (d) => {
      const error = put(d).responses["4XX"];
      put(d).responses = { "200": put(d).responses["200"], "400": error, "404": error };
      put(d).responses.default = error;
    },
  ],
  [
    "where paths begin, told by the server",
    (d) => Object.assign(d, { servers: [{ url: "/api" }] }),
  ],
  [
    "a server with a variable",
    (d) => {
      const variables = { what: { default: "web", enum: ["web", "api"] } };
      d.servers = [{ url: "https://api.example.com" }, { url: "http://localhost:80" }];
      d.servers[0] = { url: "https://{what}.example.com", variables };
      variables.what.enum = ["api"];
    },
  ],
  [
    "what is broken in operations that we don't have",
    (d) => {
      d.paths["/v1/broken"] = { get: { parameters: 1, responses: { 200: { $ref: "#/nowhere" } } } };
      d.paths["/v1/remote"] = { $ref: "https://127.0.0.1:9/paths.yaml" };
      d.paths["/v1/nothing"] = null;
      d.components.schemas.Broken = { $ref: "#/components/schemas/Broken" };
    },
  ],
];

test.each(CASES)("%s", (_, change) => {
  const theirs = createDocument();
  change(theirs);
  expect(lines(compare(createDocument(), theirs))).toEqual([]);
  expect(lines(compare(theirs, createDocument())).filter((each) => !/missing/.test(each))).toEqual(
    [],
  );
});

describe.each([...registeredApis()])("our own document of %s", (_, file) => {
  const source = readFileSync(file, "utf8");
  const asIs = (): Doc => parseYaml(source);

  test.each<[string, (document: Doc) => object | string]>([
    ["as it is", () => source],
    ["as JSON", (document) => document],
    ["as YAML with every key sorted", (document) => stringifyYaml(sorted(document))],
    ["in the words of OpenAPI 3.0", (document) => downgraded(document)],
    ["with other names of components", (document) => renamed(document)],
    ["without prose", (document) => withoutProse(document)],
    ["in which paths begin elsewhere", (document) => moved(document)],
  ])("is alike %s", (_form, change) => {
    const found = compare(source, change(asIs()));
    expect(found.missing).toEqual([]);
    expect(lines(found)).toEqual([]);
  });
});

function sorted(node: Doc): Doc {
  if (Array.isArray(node)) {
    return node.map(sorted);
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const entries = Object.entries(node).sort(([one], [other]) => (one < other ? 1 : -1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}

function downgraded(document: Doc): Doc {
  document.openapi = "3.0.3";
  walk(document, (node: Doc) => {
    if (Array.isArray(node.type)) {
      const [first, ...others] = node.type.filter((type: string) => type !== "null");
      if (node.type.includes("null")) {
        node.nullable = true;
      }
      node.type = first;
      if (others.length > 0) {
        node.anyOf = [first, ...others].map((type) => ({ type }));
        delete node.type;
      }
    }
    const choice = node.oneOf ?? node.anyOf;
    if (choice?.some(({ type }: Doc) => type === "null")) {
      choice.splice(0, choice.length, ...choice.filter(({ type }: Doc) => type !== "null"));
      node.nullable = true;
    }
    if (node["x-extensible-enum"] !== undefined) {
      node.enum = node["x-extensible-enum"];
      delete node["x-extensible-enum"];
    }
    return true;
  });
  return document;
}

function renamed(document: Doc): Doc {
  const text = JSON.stringify(document).replaceAll(
    /"#\/components\/(\w+)\/(\w+)"/g,
    '"#/components/$1/V_$2"',
  );
  const changed = JSON.parse(text);
  for (const [kind, components] of Object.entries<Doc>(changed.components)) {
    if (kind !== "securitySchemes") {
      const entries = Object.entries(components).map(([name, value]) => [`V_${name}`, value]);
      changed.components[kind] = Object.fromEntries(entries);
    }
  }
  return changed;
}

function withoutProse(document: Doc): Doc {
  walk(document, (node: Doc) => {
    for (const key of ["description", "summary", "title", "example", "examples", "operationId"]) {
      delete node[key];
    }
    return true;
  });
  return document;
}

function moved(document: Doc): Doc {
  const paths = Object.entries(document.paths).map(([name, item]) => [`/gateway${name}`, item]);
  return { ...document, paths: Object.fromEntries(paths) };
}
