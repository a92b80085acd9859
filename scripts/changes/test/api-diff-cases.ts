import type { Requirement } from "../api-diff/change.ts";
import type { Edits } from "./api-diff-pets.ts";

/** What is done to a document, what that requires at most, and which kind of change says so. */
export type Case = readonly [string, Edits, Requirement, string];

const PUT = "    put:\n      operationId: replacePet\n";
const KEYS = "      security:\n        - key: []\n        - bearer: [write]\n";
const RESPONSE_404 = `        "404":
          description: None.
          content:
            application/json: { schema: { $ref: "#/components/schemas/Problem" } }
`;

export const CASES: readonly Case[] = [
  // Paths and operations
  [
    "a path is added",
    [
      [
        "components:\n  sec",
        '  /toys:\n    get:\n      operationId: listToys\n      responses:\n        "204": { description: None. }\ncomponents:\n  sec',
      ],
    ],
    "minor",
    "endpoint-added",
  ],
  [
    "a path is moved",
    [["  /pets:\n", "  /animals:\n"]],
    "major",
    "api-path-removed-without-deprecation",
  ],
  [
    "a parameter in a path is renamed",
    [
      ["/pets/{petId}:", "/pets/{id}:"],
      ["name: petId", "name: id"],
    ],
    "major",
    "path-renamed",
  ],
  [
    "an operation is added",
    [
      [
        PUT,
        `    delete:\n      operationId: deletePet\n      responses:\n        "204": { description: Gone. }\n${PUT}`,
      ],
    ],
    "minor",
    "endpoint-added",
  ],
  [
    "an operation has another method",
    [["    put:\n", "    patch:\n"]],
    "major",
    "api-removed-without-deprecation",
  ],
  [
    "an operation id is another",
    [["operationId: listPets", "operationId: findPets"]],
    "major",
    "api-operation-id-removed",
  ],
  [
    "an operation is deprecated",
    [[PUT, `${PUT}      deprecated: true\n`]],
    "minor",
    "endpoint-deprecated",
  ],
  ["an operation loses its tag", [["      tags: [Pets]\n", ""]], "patch", "prose-changed"],

  // Parameters and request headers
  [
    "an optional parameter is added",
    [
      [
        "        - { name: sort,",
        "        - { name: page, in: query, schema: { type: integer } }\n        - { name: sort,",
      ],
    ],
    "minor",
    "new-optional-request-parameter",
  ],
  [
    "a required parameter is added",
    [
      [
        "        - { name: sort,",
        "        - { name: page, in: query, required: true, schema: { type: integer } }\n        - { name: sort,",
      ],
    ],
    "major",
    "new-required-request-parameter",
  ],
  [
    "a parameter is removed",
    [
      [
        "        - { name: tags, in: query, schema: { type: array, items: { type: string } } }\n",
        "",
      ],
    ],
    "major",
    "request-parameter-removed",
  ],
  [
    "a parameter becomes required",
    [["name: sort, in: query,", "name: sort, in: query, required: true,"]],
    "major",
    "request-parameter-became-required",
  ],
  [
    "a parameter becomes optional",
    [["name: kind, in: query, required: true,", "name: kind, in: query,"]],
    "minor",
    "request-parameter-became-optional",
  ],
  [
    "a parameter moves to the headers",
    [["name: sort, in: query", "name: sort, in: header"]],
    "major",
    "request-parameter-removed",
  ],
  [
    "a parameter takes another type",
    [
      [
        "name: kind, in: query, required: true, schema: { type: string }",
        "name: kind, in: query, required: true, schema: { type: integer }",
      ],
    ],
    "major",
    "request-parameter-type-changed",
  ],
  [
    "a list is written in another way",
    [["name: tags, in: query,", "name: tags, in: query, explode: false,"]],
    "major",
    "document-member-added",
  ],
  [
    "the way in which lists are written goes without saying",
    [["name: tags, in: query,", "name: tags, in: query, style: form, explode: true,"]],
    "patch",
    "serialization-rewritten",
  ],
  [
    "members of any name in an answer have a type",
    [
      [
        "owner: { oneOf: [{ type: string }, { type: integer }] }\n        more: { type: object, additionalProperties: true }",
        "owner: { oneOf: [{ type: string }, { type: integer }] }\n        more: { type: object, additionalProperties: { type: string } }",
      ],
    ],
    "minor",
    "document-member-changed",
  ],
  [
    "a parameter has another style",
    [["name: tags, in: query,", "name: tags, in: query, style: pipeDelimited,"]],
    "major",
    "document-member-added",
  ],
  [
    "a parameter is sent as a piece of the query",
    [["name: kind, in: query,", "name: kind, in: query, x-raw-query: true,"]],
    "major",
    "raw-query-changed",
  ],
  [
    "parameters have another order",
    [
      ["        - { name: X-Trace, in: header, schema: { type: string, format: uuid } }\n", ""],
      [
        "        - { name: kind,",
        "        - { name: X-Trace, in: header, schema: { type: string, format: uuid } }\n        - { name: kind,",
      ],
    ],
    "patch",
    "document-member-changed",
  ],
  [
    "an optional header is added",
    [
      [
        "        - { name: limit,",
        "        - { name: X-Page, in: header, schema: { type: string } }\n        - { name: limit,",
      ],
    ],
    "minor",
    "new-optional-request-parameter",
  ],
  [
    "a header is removed",
    [["        - { name: X-Trace, in: header, schema: { type: string, format: uuid } }\n", ""]],
    "major",
    "request-parameter-removed",
  ],
  [
    "a header that the client fills in is added",
    [
      [
        "        - { name: limit,",
        '        - { name: X-Api, in: header, required: true, schema: { type: string, enum: ["2"] } }\n        - { name: limit,',
      ],
    ],
    "minor",
    "new-required-request-parameter",
  ],

  // Defaults and constants
  [
    "an optional parameter gets a default",
    [
      [
        "schema: { type: string, enum: [asc, desc] }",
        "schema: { type: string, enum: [asc, desc], default: asc }",
      ],
    ],
    "minor",
    "request-parameter-default-value-added",
  ],
  [
    "a default is another",
    [["default: 20", "default: 50"]],
    "major",
    "request-parameter-default-value-changed",
  ],
  [
    "a default is gone",
    [[", default: 20", ""]],
    "major",
    "request-parameter-default-value-removed",
  ],
  [
    "a member of a body has another default",
    [["default: brown", "default: black"]],
    "major",
    "request-property-default-value-changed",
  ],
  [
    "a required parameter has a second value",
    [['enum: ["true"]', 'enum: ["true", "false"]']],
    "major",
    "request-parameter-no-longer-constant",
  ],
  [
    "a constant parameter has another value",
    [['enum: ["true"]', 'enum: ["false"]']],
    "major",
    "request-parameter-enum-value-removed",
  ],
  [
    "a constant is written as const",
    [['enum: ["true"]', 'const: "true"']],
    "patch",
    "constant-rewritten",
  ],
  [
    "a member of a body becomes a constant",
    [["nick: { type: string }", "nick: { type: string, const: Rex }"]],
    "major",
    "request-property-const-added",
  ],
  [
    "a constant of an answer is another",
    [["const: v1", "const: v2"]],
    "major",
    "response-property-const-changed",
  ],

  // Bodies
  [
    "a body becomes required",
    [["      requestBody:\n", "      requestBody:\n        required: true\n"]],
    "major",
    "request-body-became-required",
  ],
  [
    "a body has a second media type",
    [
      [
        "      requestBody:\n        content:\n",
        "      requestBody:\n        content:\n          text/plain: { schema: { type: string } }\n",
      ],
    ],
    "minor",
    "request-body-media-type-added",
  ],
  [
    "an optional member is added to a body",
    [["nick: { type: string }", "nick: { type: string }\n        call: { type: string }"]],
    "minor",
    "new-optional-request-property",
  ],
  [
    "a required member is added to a body",
    [
      ["required: [name]\n", "required: [name, call]\n"],
      ["nick: { type: string }", "nick: { type: string }\n        call: { type: string }"],
    ],
    "major",
    "new-required-request-property",
  ],
  [
    "a member of a body becomes required",
    [["required: [name]\n", "required: [name, nick]\n"]],
    "major",
    "request-property-became-required",
  ],
  [
    "a member with a default becomes required",
    [["required: [name]\n", "required: [name, color]\n"]],
    "major",
    "request-property-became-required-with-default",
  ],
  [
    "a member of a body becomes optional",
    [["      required: [name]\n", ""]],
    "minor",
    "request-property-became-optional",
  ],
  [
    "a member of a body is removed",
    [["        nick: { type: string }\n", ""]],
    "major",
    "request-property-removed",
  ],
  [
    "a member of a body is read-only",
    [["nick: { type: string }", "nick: { type: string, readOnly: true }"]],
    "major",
    "request-optional-property-became-read-only",
  ],
  [
    "a body takes no further members",
    [
      [
        "more: { type: object, additionalProperties: true }\n    Pet:",
        "more: { type: object, additionalProperties: false }\n    Pet:",
      ],
    ],
    "major",
    "document-member-changed",
  ],

  // Responses and their headers
  [
    "a member is added to an answer",
    [
      [
        "age: { type: integer }\n        mood",
        "age: { type: integer }\n        fur: { type: string }\n        mood",
      ],
    ],
    "minor",
    "response-optional-property-added",
  ],
  [
    "a member is removed from an answer",
    [["        age: { type: integer }\n        mood", "        mood"]],
    "major",
    "response-optional-property-removed",
  ],
  [
    "a member of an answer becomes optional",
    [["required: [id, name]", "required: [id]"]],
    "major",
    "response-property-became-optional",
  ],
  [
    "a member of an answer becomes required",
    [["required: [id, name]", "required: [id, name, age]"]],
    "minor",
    "response-property-became-required",
  ],
  [
    "a member of an answer is write-only",
    [
      [
        "age: { type: integer }\n        mood",
        "age: { type: integer, writeOnly: true }\n        mood",
      ],
    ],
    "major",
    "response-optional-property-became-write-only",
  ],
  [
    "an answer may be of another type",
    [["{ type: integer }] }", "{ type: integer }, { type: boolean }] }"]],
    "major",
    "response-property-list-of-types-widened",
  ],
  [
    "a success is added",
    [['        "503":', '        "202": { description: Later. }\n        "503":']],
    "major",
    "response-success-status-added",
  ],
  [
    "an error is added",
    [['        "503":', '        "409": { description: Twice. }\n        "503":']],
    "minor",
    "response-non-success-status-added",
  ],
  ["an error is removed", [[RESPONSE_404, ""]], "minor", "response-non-success-status-removed"],
  [
    "a range of errors is removed",
    [['        4XX: { $ref: "#/components/responses/Failure" }\n', ""]],
    "minor",
    "document-member-removed",
  ],
  [
    "an answer has another media type",
    [
      [
        "            application/json:\n              schema:\n                type: array",
        "            application/xml:\n              schema:\n                type: array",
      ],
    ],
    "major",
    "response-media-type-removed",
  ],
  [
    "a header is added to an answer",
    [
      [
        "            X-Request:",
        "            X-Rate: { schema: { type: string } }\n            X-Request:",
      ],
    ],
    "minor",
    "document-member-added",
  ],
  [
    "a header is removed from an answer",
    [["          headers:\n            X-Request: { schema: { type: string } }\n", ""]],
    "major",
    "optional-response-header-removed",
  ],
  [
    "errors tell the id of the request",
    [["X-Request: { schema", "X-Request: { x-request-id: true, schema"]],
    "minor",
    "request-id-changed",
  ],
  [
    "an error means something else",
    [["x-delivery: unknown", "x-delivery: rejected"]],
    "minor",
    "delivery-changed",
  ],

  // Lists of values
  [
    "a value is added to a parameter",
    [["enum: [asc, desc]", "enum: [asc, desc, none]"]],
    "minor",
    "request-parameter-enum-value-added",
  ],
  [
    "a value is removed from a parameter",
    [["enum: [asc, desc]", "enum: [asc]"]],
    "major",
    "request-parameter-enum-value-removed",
  ],
  [
    "a value is added to a body",
    [["enum: [small, large]", "enum: [small, large, huge]"]],
    "minor",
    "request-property-enum-value-added",
  ],
  [
    "a value is removed from a body",
    [["enum: [small, large]", "enum: [small]"]],
    "major",
    "request-property-enum-value-removed",
  ],
  [
    "a value is added to a closed list of an answer",
    [["enum: [good, bad]", "enum: [good, bad, sad]"]],
    "major",
    "response-property-enum-value-added",
  ],
  [
    "a value is removed from a closed list of an answer",
    [["enum: [good, bad]", "enum: [good]"]],
    "minor",
    "response-property-enum-value-removed",
  ],
  [
    "a value is added to an open list of an answer",
    [["[well, ill]", "[well, ill, old]"]],
    "minor",
    "open-enum-changed",
  ],
  [
    "a value is removed from an open list of an answer",
    [["[well, ill]", "[well]"]],
    "patch",
    "open-enum-changed",
  ],
  [
    "a closed list of an answer is opened",
    [["{ type: string, enum: [good, bad] }", "{ type: string, x-extensible-enum: [good, bad] }"]],
    "major",
    "response-enum-opened",
  ],
  [
    "a closed list of a body is opened",
    [["enum: [small, large]", "x-extensible-enum: [small, large]"]],
    "minor",
    "request-enum-opened",
  ],
  [
    "a parameter takes any value",
    [["schema: { type: string, enum: [asc, desc] }", "schema: { type: string }"]],
    "minor",
    "request-enum-opened",
  ],
  [
    "an open list of an answer is closed",
    [["x-extensible-enum: [well, ill]", "enum: [well, ill]"]],
    "minor",
    "response-enum-closed",
  ],
  [
    "what an idempotency key promises is changed",
    [["x-idempotency-key: true", "x-idempotency-key: { running: 422 }"]],
    "major",
    "idempotency-key-changed",
  ],
  [
    "values have another order",
    [["enum: [asc, desc]", "enum: [desc, asc]"]],
    "patch",
    "document-member-changed",
  ],

  // Nullability, formats, limits
  [
    "a member of a body takes null",
    [["nick: { type: string }", 'nick: { type: [string, "null"] }']],
    "minor",
    "request-property-became-nullable",
  ],
  [
    "a member of a body no longer takes null",
    [['type: [integer, "null"]', "type: integer"]],
    "major",
    "request-property-became-not-nullable",
  ],
  [
    "a member of an answer may be null",
    [["age: { type: integer }\n        mood", 'age: { type: [integer, "null"] }\n        mood']],
    "major",
    "response-property-became-nullable",
  ],
  [
    "a member of a body gets a format",
    [["nick: { type: string }", "nick: { type: string, format: email }"]],
    "major",
    "request-property-type-changed",
  ],
  [
    "a parameter loses its format",
    [[", format: uuid", ""]],
    "minor",
    "request-parameter-type-changed",
  ],
  [
    "a member of an answer has another format",
    [
      [
        "born: { type: string, format: date }\n        version",
        "born: { type: string, format: date-time }\n        version",
      ],
    ],
    "major",
    "response-property-type-changed",
  ],
  [
    "a member of a body may be longer",
    [["maxLength: 50", "maxLength: 80"]],
    "minor",
    "request-property-max-length-increased",
  ],
  [
    "a member of a body may be less long",
    [["maxLength: 50", "maxLength: 40"]],
    "major",
    "request-property-max-length-decreased",
  ],
  [
    "a member of a body gets a limit",
    [
      [
        'age: { type: [integer, "null"], minimum: 0',
        'age: { type: [integer, "null"], minimum: 0, maximum: 99',
      ],
    ],
    "major",
    "request-property-max-set",
  ],
  [
    "a parameter may be larger",
    [["maximum: 100", "maximum: 500"]],
    "minor",
    "request-parameter-max-increased",
  ],
  [
    "a list must have unique items",
    [["toys: { type: array,", "toys: { type: array, uniqueItems: true,"]],
    "major",
    "document-member-added",
  ],
  [
    "a list may have fewer items",
    [["toys: { type: array,", "toys: { type: array, maxItems: 3,"]],
    "major",
    "document-member-added",
  ],
  [
    "a pattern is gone",
    [[', pattern: "^[a-z]+$"', ""]],
    "minor",
    "request-property-pattern-removed",
  ],
  [
    "a member of an answer is limited",
    [
      [
        "age: { type: integer }\n        mood",
        "age: { type: integer, multipleOf: 2 }\n        mood",
      ],
    ],
    "patch",
    "document-member-added",
  ],

  // Security
  [
    "an alternative of credentials is added",
    [["security:\n  - key: []\n", "security:\n  - key: []\n  - bearer: []\n"]],
    "minor",
    "security-alternative-added",
  ],
  [
    "an alternative of credentials is removed",
    [["        - bearer: [write]\n", ""]],
    "major",
    "security-alternative-removed",
  ],
  [
    "credentials may be left out",
    [["        - bearer: [write]\n", "        - bearer: [write]\n        - {}\n"]],
    "minor",
    "security-alternative-added",
  ],
  [
    "an operation needs no credentials",
    [[KEYS, "      security: []\n"]],
    "major",
    "security-alternative-removed",
  ],
  [
    "a credential is asked for beside another",
    [["        - key: []\n        - b", "        - key: []\n          bearer: []\n        - b"]],
    "major",
    "security-alternative-removed",
  ],
  [
    "a credential needs another role",
    [["bearer: [write]", "bearer: [write, admin]"]],
    "major",
    "security-scope-added",
  ],
  [
    "a credential is sent in another header",
    [["name: X-Key", "name: X-Api-Key"]],
    "major",
    "security-scheme-changed",
  ],
  [
    "a credential is of another kind",
    [["key: { type: apiKey, in: header, name: X-Key }", "key: { type: http, scheme: basic }"]],
    "major",
    "security-scheme-changed",
  ],
  [
    "the security of all is said for each",
    [
      [
        "      operationId: listPets\n",
        "      operationId: listPets\n      security: [{ key: [] }]\n",
      ],
    ],
    "patch",
    "document-member-added",
  ],

  // Servers
  [
    "a server is added",
    [["tags:\n  - name", "  - url: https://au.pets.example\n    x-oai-name: au\ntags:\n  - name"]],
    "minor",
    "server-added",
  ],
  [
    "a server is removed",
    [["  - url: https://us.pets.example\n    x-oai-name: us\n", ""]],
    "major",
    "server-removed",
  ],
  [
    "a server is at another URL",
    [["https://us.pets.example", "https://usa.pets.example"]],
    "major",
    "server-url-changed",
  ],
  ["a server has another name", [["x-oai-name: us", "x-oai-name: usa"]], "major", "server-renamed"],
  [
    "another server is the default",
    [["servers:\n", "servers:\n  - url: https://pets.example\n    x-oai-name: all\n"]],
    "major",
    "server-default-changed",
  ],
  [
    "an operation has a server of its own",
    [[PUT, `${PUT}      servers: [{ url: https://put.pets.example }]\n`]],
    "major",
    "operation-server-changed",
  ],
  [
    "a server has another description",
    [["description: Europe.", "description: The EU."]],
    "patch",
    "prose-changed",
  ],

  // Repeats
  [
    "a call may no longer be repeated under a key",
    [[", x-idempotency-key: true", ""]],
    "major",
    "idempotency-key-changed",
  ],
  [
    "a call may be repeated under a key",
    [["name: X-Trace, in: header,", "name: X-Trace, in: header, x-idempotency-key: true,"]],
    "minor",
    "idempotency-key-changed",
  ],
  [
    "a call sends no message to a person",
    [["      x-notifies-person: true\n", ""]],
    "minor",
    "notifies-person-changed",
  ],

  // Components, prose and the rest
  [
    "a schema is added",
    [["    Problem:\n", "    Toy: { type: string }\n    Problem:\n"]],
    "minor",
    "component-added",
  ],
  [
    "the first parameter of all is added",
    [
      [
        "  responses:\n    Failure:",
        "  parameters:\n    Page: { name: page, in: query }\n  responses:\n    Failure:",
      ],
    ],
    "minor",
    "component-added",
  ],
  [
    "a schema has another name",
    [
      ["    PetInput:\n", "    NewPet:\n"],
      ["schemas/PetInput", "schemas/NewPet"],
    ],
    "major",
    "component-removed",
  ],
  [
    "a schema has another description",
    [["description: A pet.", "description: One pet."]],
    "patch",
    "prose-changed",
  ],
  [
    "a summary is another",
    [["summary: List pets", "summary: List all pets"]],
    "patch",
    "prose-changed",
  ],
  ["the title is another", [["title: Pets", "title: The pets"]], "patch", "prose-changed"],
  [
    "the version of the API is another",
    [["version: v1\n", "version: v2\n"]],
    "patch",
    "prose-changed",
  ],
  [
    "an example is another",
    [["value: []", "value: [{ id: a, name: b }]"]],
    "patch",
    "prose-changed",
  ],
  [
    "an extension that nobody knows is added",
    [["summary: List pets", "summary: List pets\n      x-owner: me"]],
    "patch",
    "extension-changed",
  ],
  [
    "a callback is added",
    [["      x-notifies-person: true\n", "      x-notifies-person: true\n      callbacks: {}\n"]],
    "patch",
    "unused-changed",
  ],
];
