import type { Sides } from "./surface-sides.ts";

/** A single difference between the two sides, and all that is to be said of it. */
export interface SurfaceCase extends Sides {
  readonly title: string;
  /** The vendor whose package is compared, or the one with fewest operations. */
  readonly vendor?: string;
  /** Of each change what it requires, and its text. */
  readonly expected: readonly string[];
}

export const SURFACE_CASES: readonly SurfaceCase[] = [
  {
    title: "an operation id changes",
    head: { "specs/kare/openapi.yaml": ["operationId: inviteUser", "operationId: sendInvite"] },
    expected: [],
  },
  {
    title: "a path changes",
    head: { "specs/kare/openapi.yaml": ["  /users/v1/rs/{userId}:", "  /users/v2/rs/{userId}:"] },
    expected: [],
  },
  {
    title: "an operation is new",
    head: {
      "specs/kare/openapi.yaml": [
        "  /users/v1/rs/{userId}:\n    get:",
        '  /users/v1/me:\n    get:\n      operationId: getMe\n      summary: Get me\n      responses:\n        "200":\n          description: It.\n          content: { application/json: { schema: { $ref: "#/components/schemas/User" } } }\n\n  /users/v1/rs/{userId}:\n    get:',
      ],
    },
    expected: [],
  },
  {
    title: "a parameter loses its default",
    vendor: "solvimon",
    head: { "specs/solvimon/openapi.yaml": ['        default: "1"\n', ""] },
    expected: [],
  },
  {
    title: "a value is added to a constant header",
    vendor: "flatfile",
    head: {
      "specs/flatfile/openapi.yaml": ['        enum: ["true"]', '        enum: ["true", "false"]'],
    },
    expected: [],
  },
  {
    title: "an enum of a parameter is left with a single value",
    vendor: "flatfile",
    head: {
      "specs/flatfile/openapi.yaml": ["            enum: [asc, desc]", "            enum: [asc]"],
    },
    expected: [],
  },
  {
    title: "an enum of a parameter gets a value",
    vendor: "flatfile",
    head: {
      "specs/flatfile/openapi.yaml": [
        "            enum: [asc, desc]",
        "            enum: [asc, desc, none]",
      ],
    },
    expected: [],
  },
  {
    title: "a query parameter gets another type",
    vendor: "solvimon",
    head: {
      "specs/solvimon/openapi.yaml": [
        "          description: Number of users on a page.\n          schema:\n            type: integer",
        "          description: Number of users on a page.\n          schema:\n            type: string",
      ],
    },
    expected: [],
  },
  {
    title: "a member of a body becomes optional",
    head: {
      "specs/kare/openapi.yaml": [
        "required: [firstName, lastName, email, permissions]",
        "required: [firstName, email, permissions]",
      ],
    },
    expected: [],
  },
  {
    title: "a member of a body becomes required",
    head: {
      "specs/kare/openapi.yaml": [
        "      description: Changes to a user of the organization.\n",
        "      description: Changes to a user of the organization.\n      required: [scope]\n",
      ],
    },
    expected: [],
  },
  {
    title: "a member of a body is new",
    head: {
      "specs/kare/openapi.yaml": [
        "      required: [email, password]\n      properties:\n",
        "      required: [email, password]\n      properties:\n        code: { type: string }\n",
      ],
    },
    expected: [],
  },
  {
    title: "a required member of a body is new",
    head: {
      "specs/kare/openapi.yaml": [
        "      required: [email, password]\n      properties:\n",
        "      required: [email, password, code]\n      properties:\n        code: { type: string }\n",
      ],
    },
    expected: [],
  },
  {
    title: "a member of a body can be null",
    head: {
      "specs/kare/openapi.yaml": [
        "          type: string\n          description: New first name.\n",
        '          type: [string, "null"]\n          description: New first name.\n',
      ],
    },
    expected: [],
  },
  {
    title: "a member of an answer is removed",
    head: {
      "specs/kare/openapi.yaml": [
        "        siteName:\n          type: string\n          description: Name of the site, up to 250 characters.\n          maxLength: 250\n",
        "",
      ],
    },
    expected: [],
  },
  {
    title: "a member of an answer becomes optional",
    head: {
      "specs/kare/openapi.yaml": [
        "required: [accessToken, sessionToken, organizationName]",
        "required: [accessToken, sessionToken]",
      ],
    },
    expected: [],
  },
  {
    title: "a member of an answer becomes required",
    head: {
      "specs/kare/openapi.yaml": [
        "required: [accessToken, sessionToken, organizationName]",
        "required: [accessToken, sessionToken, organizationName, siteName]",
      ],
    },
    expected: [],
  },
  {
    title: "a member of an answer is new",
    head: {
      "specs/kare/openapi.yaml": [
        "        siteName:\n",
        "        region: { type: string }\n        siteName:\n",
      ],
    },
    expected: [],
  },
  {
    title: "a member of an answer can't be null any more",
    head: {
      "specs/kare/openapi.yaml": [
        '        reportId:\n          type: [integer, "null"]',
        "        reportId:\n          type: integer",
      ],
    },
    expected: [],
  },
  {
    title: "a member of an answer can be null",
    head: {
      "specs/kare/openapi.yaml": [
        "        pinCodeEnabled:\n          type: boolean",
        '        pinCodeEnabled:\n          type: [boolean, "null"]',
      ],
    },
    expected: [],
  },
  {
    title: "a member of an answer is of an enum, which stays open",
    head: {
      "specs/kare/openapi.yaml": [
        "          type: string\n          description: Name of the site, up",
        "          type: string\n          enum: [a, b]\n          description: Name of the site, up",
      ],
    },
    expected: [],
  },
  {
    title: "an open enum of an answer gets a value",
    vendor: "softwareone",
    head: {
      "specs/softwareone/openapi.yaml": [
        "[Client, Vendor, Operations]",
        "[Client, Vendor, Operations, Partner]",
      ],
    },
    expected: [],
  },
  {
    title: "an open enum of an answer loses a value",
    vendor: "softwareone",
    head: {
      "specs/softwareone/openapi.yaml": ["[Client, Vendor, Operations]", "[Client, Vendor]"],
    },
    expected: [],
  },
  {
    title: "an enum of an answer was closed before",
    vendor: "softwareone",
    base: {
      "packages/softwareone/src/schema.gen.ts": [
        '"Client" | "Vendor" | "Operations" | (string & {})',
        '"Client" | "Vendor" | "Operations"',
      ],
    },
    expected: [],
  },
  {
    title: "an answer can only be read",
    head: {
      "specs/kare/openapi.yaml": [
        "          type: string\n          description: Name of the site, up",
        "          type: string\n          readOnly: true\n          description: Name of the site, up",
      ],
    },
    expected: [],
  },
  {
    title: "an alternative of security is removed",
    vendor: "flatfile",
    base: {
      "packages/flatfile/src/vendor.gen.ts": [
        "/** The credentials of this API. */\nexport interface FlatfileAuth {",
        "interface Key { readonly key: Credential; readonly bearer?: never }\nexport type FlatfileAuth = Key | Bearer;\ninterface Bearer { readonly key?: never;",
      ],
    },
    expected: [],
  },
  {
    title: "an alternative of security is added",
    vendor: "solvimon",
    base: {
      "packages/solvimon/src/vendor.gen.ts": [
        "  | {\n      /** An auth token. */\n      readonly bearer: Credential;\n      readonly apiKey?: never;\n    };",
        ";",
      ],
    },
    expected: [],
  },
  {
    title: "a name of a server changes",
    vendor: "solvimon",
    head: { "specs/solvimon/openapi.yaml": ["x-oai-name: live", "x-oai-name: production"] },
    expected: [],
  },
  {
    title: "a server is new",
    vendor: "solvimon",
    head: {
      "specs/solvimon/openapi.yaml": [
        "tags:\n  - name: Users\n",
        "  - url: https://third.example.com\n    x-oai-name: third\n\ntags:\n  - name: Users\n",
      ],
    },
    expected: [],
  },
  {
    title: "core gets an option",
    head: {
      "packages/core/src/options.ts": [
        "  readonly fetch?: Fetch | undefined;\n",
        "  readonly fetch?: Fetch | undefined;\n  /** New. */\n  readonly trace?: boolean | undefined;\n",
      ],
    },
    expected: [],
  },
  {
    title: "core loses an option",
    head: {
      "packages/core/src/options.ts": [
        "  readonly dangerouslyAllowBrowser?: boolean | undefined;\n",
        "",
      ],
    },
    expected: [],
  },
  {
    title: "core renames an option of each call",
    head: {
      "packages/core/src/call-options.ts": ["readonly totalTimeoutMs?", "readonly wholeTimeoutMs?"],
    },
    expected: [],
  },
  {
    title: "core demands an option",
    head: {
      "packages/core/src/options.ts": [
        "readonly baseUrl?: string | URL | undefined",
        "readonly baseUrl: string | URL",
      ],
    },
    expected: [],
  },
  {
    title: "an error of core loses a member",
    head: {
      "packages/core/src/errors.ts": ["  declare readonly requestId: string | undefined;\n", ""],
    },
    expected: [],
  },
  {
    title: "an error of core gets a member",
    head: {
      "packages/core/src/errors.ts": [
        "  declare readonly requestId: string | undefined;\n",
        "  declare readonly requestId: string | undefined;\n  declare readonly server: string;\n",
      ],
    },
    expected: [],
  },
  {
    title: "a hook of core is told more",
    head: {
      "packages/core/src/errors.ts": [
        "  readonly delayMs: number;\n",
        "  readonly delayMs: number;\n  readonly url: string;\n",
      ],
    },
    expected: [],
  },
  {
    title: "core knows one more outcome",
    head: { "packages/core/src/delivery.ts": ['"not-sent" |', '"not-sent" | "queued" |'] },
    expected: [],
  },
  {
    title: "a generic function of core demands more",
    head: {
      "packages/core/src/reconcile.ts": [
        "  lookUp: () => Promise<Found | null | undefined>,\n",
        "  lookUp: () => Promise<Found | null | undefined>,\n  times: number,\n",
      ],
    },
    expected: [],
  },
  {
    title: "what calls by path answer with has no response any more",
    head: { "packages/core/src/openapi-fetch.ts": ["  readonly response: Response;\n", ""] },
    expected: [],
  },
  {
    title: "comments of core change",
    head: {
      "packages/core/src/errors.ts": [
        "/** The operation id. */",
        "/** The id of the operation. */",
      ],
    },
    expected: [],
  },
  {
    title: "the generator made an input optional before",
    base: {
      "packages/kare/src/inputs.gen.ts": [
        "readonly userId: components",
        "readonly userId?: components",
      ],
    },
    expected: [],
  },
  {
    title: "the generator gave another result before",
    base: {
      "packages/kare/src/vendor.gen.ts": [
        'Promise<components["schemas"]["VerifiedToken"]>',
        'Promise<components["schemas"]["VerifiedToken"] | undefined>',
      ],
    },
    expected: [],
  },
  {
    title: "the generator had no keys for calls by path before",
    vendor: "solvimon",
    base: {
      "packages/solvimon/src/vendor.gen.ts": [
        "PathClient<paths, KeyedCallOptions>",
        "PathClient<paths>",
      ],
    },
    expected: [],
  },
  {
    title: "comments of generated files were others",
    base: { "packages/kare/src/inputs.gen.ts": ["/** Who logs in. */", "/** Who. */"] },
    expected: [],
  },
  {
    title: "an export written by hand is removed",
    head: {
      "packages/kare/src/index.ts": [
        'export { createKareLogIn, type KareLogIn } from "./log-in.js";\n',
        "",
      ],
    },
    expected: [],
  },
  {
    title: "an export written by hand is new",
    base: { "packages/kare/src/index.ts": ["  isApiError,\n", ""] },
    expected: [],
  },
  {
    title: "a function written by hand takes less",
    head: {
      "packages/kare/src/log-in.ts": [
        '  options: Omit<KareClientOptions, "auth"> = {},',
        '  options: Omit<KareClientOptions, "auth" | "fetch"> = {},',
      ],
    },
    expected: [],
  },
  {
    title: "a component that no operation uses is removed",
    base: {
      "packages/kare/src/schema.gen.ts": [
        "        Email: string;\n",
        "        Email: string;\n        Phone: string;\n",
      ],
    },
    expected: [],
  },
  {
    title: "a description changes",
    head: {
      "specs/kare/openapi.yaml": [
        "          description: A refresh token.",
        "          description: The refresh token.",
      ],
    },
    expected: [],
  },
];
