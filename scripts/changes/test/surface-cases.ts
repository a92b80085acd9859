import type { Sides } from "./surface-sides.ts";

/** A single difference between the two sides, and all that is to be said of it. */
export interface SurfaceCase extends Sides {
  readonly title: string;
  /** The vendor whose package is compared, or the one with fewest operations. */
  readonly vendor?: string;
  /** Of each change what it requires, and its text. */
  readonly expected: readonly string[];
  /** Compared by itself: a compiler lists alternatives in the order in which it met them. */
  readonly isAlone?: true;
}

export const SURFACE_CASES: readonly SurfaceCase[] = [
  {
    title: "an operation id changes",
    head: { "specs/kare/openapi.yaml": ["operationId: inviteUser", "operationId: sendInvite"] },
    expected: ["major: `inviteUser` is now called `sendInvite`."],
  },
  {
    title: "a path changes",
    head: { "specs/kare/openapi.yaml": ["  /users/v1/rs/{userId}:", "  /users/v2/rs/{userId}:"] },
    expected: [
      "major: `getUser` is now `GET /users/v2/rs/{userId}` by path, and was `GET /users/v1/rs/{userId}`.",
    ],
  },
  {
    title: "an operation is new",
    head: {
      "specs/kare/openapi.yaml": [
        "  /users/v1/rs/{userId}:\n    get:",
        '  /users/v1/me:\n    get:\n      operationId: getMe\n      summary: Get me\n      responses:\n        "200":\n          description: It.\n          content: { application/json: { schema: { $ref: "#/components/schemas/User" } } }\n\n  /users/v1/rs/{userId}:\n    get:',
      ],
    },
    expected: ["minor: `getMe` is a new operation."],
  },
  {
    title: "a parameter loses its default",
    vendor: "solvimon",
    head: { "specs/solvimon/openapi.yaml": ['        default: "1"\n', ""] },
    expected: [
      "major: `listUsers` input can no longer be left out.",
      "major: `listUsers` input `version` can no longer be left out.",
      "major: `createUser` input can no longer be left out.",
      "major: `createUser` input `version` can no longer be left out.",
      "major: `getUser` input `version` can no longer be left out.",
      "major: `updateUser` input `version` can no longer be left out.",
      "major: `listAccountMemberships` input `version` can no longer be left out.",
      "major: `addAccountMembership` input `version` can no longer be left out.",
      "major: `updateAccountMembership` input `version` can no longer be left out.",
      "major: `listTeamMemberships` input `version` can no longer be left out.",
      "major: `addTeamMembership` input `version` can no longer be left out.",
      "major: `searchUsers` input can no longer be left out.",
      "major: `searchUsers` input `version` can no longer be left out.",
      "major: `revokeInvite` input can no longer be left out.",
      "major: `revokeInvite` input `version` can no longer be left out.",
      "major: `inviteUser` input `version` can no longer be left out.",
    ],
  },
  {
    title: "a value is added to a constant header",
    vendor: "flatfile",
    head: {
      "specs/flatfile/openapi.yaml": ['        enum: ["true"]', '        enum: ["true", "false"]'],
    },
    expected: [
      'minor: `listUsers` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `inviteUser` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `resendInvite` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `getUser` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `deleteUser` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `updateUser` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `listUserRoles` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `assignUserRole` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `removeUserRole` input `["X-Disable-Hooks"]` can also be `"false"`.',
      'minor: `createFlatfileClient(options).headers["X-Disable-Hooks"]` can also be `"false"`.',
    ],
  },
  {
    title: "an enum of a parameter is left with a single value",
    vendor: "flatfile",
    head: {
      "specs/flatfile/openapi.yaml": ["            enum: [asc, desc]", "            enum: [asc]"],
    },
    expected: ['major: `listUsers` input `sortDirection` can no longer be `"desc"`.'],
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
    expected: ['minor: `listUsers` input `sortDirection` can also be `"none"`.'],
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
    expected: ["major: `listUsers` input `limit` has another type: `number` became `string`."],
  },
  {
    title: "a member of a body becomes optional",
    head: {
      "specs/kare/openapi.yaml": [
        "required: [firstName, lastName, email, permissions]",
        "required: [firstName, email, permissions]",
      ],
    },
    expected: ["minor: `inviteUser` input `body.lastName` can now be left out."],
  },
  {
    title: "a member of a body becomes required",
    head: {
      "specs/kare/openapi.yaml": [
        "      description: Changes to a user of the organization.\n",
        "      description: Changes to a user of the organization.\n      required: [scope]\n",
      ],
    },
    expected: ["major: `updateUser` input `body.scope` can no longer be left out."],
  },
  {
    title: "a member of a body is new",
    head: {
      "specs/kare/openapi.yaml": [
        "      required: [email, password]\n      properties:\n",
        "      required: [email, password]\n      properties:\n        code: { type: string }\n",
      ],
    },
    expected: [
      "minor: `logIn` input `body.code` is new.",
      "minor: `createKareLogIn(who).code` is new.",
    ],
  },
  {
    title: "a required member of a body is new",
    head: {
      "specs/kare/openapi.yaml": [
        "      required: [email, password]\n      properties:\n",
        "      required: [email, password, code]\n      properties:\n        code: { type: string }\n",
      ],
    },
    expected: [
      "major: `logIn` input `body.code` is new and required.",
      "major: `createKareLogIn(who).code` is new and required.",
    ],
  },
  {
    title: "a member of a body can be null",
    head: {
      "specs/kare/openapi.yaml": [
        "          type: string\n          description: New first name.\n",
        '          type: [string, "null"]\n          description: New first name.\n',
      ],
    },
    expected: ["minor: `updateUser` input `body.firstName` can now be `null`."],
  },
  {
    title: "a member of an answer is removed",
    head: {
      "specs/kare/openapi.yaml": [
        "        siteName:\n          type: string\n          description: Name of the site, up to 250 characters.\n          maxLength: 250\n",
        "",
      ],
    },
    expected: ["major: `verifyToken` result `siteName` was removed."],
  },
  {
    title: "a member of an answer becomes optional",
    head: {
      "specs/kare/openapi.yaml": [
        "required: [accessToken, sessionToken, organizationName]",
        "required: [accessToken, sessionToken]",
      ],
    },
    expected: ["major: `verifyToken` result `organizationName` can now be missing."],
  },
  {
    title: "a member of an answer becomes required",
    head: {
      "specs/kare/openapi.yaml": [
        "required: [accessToken, sessionToken, organizationName]",
        "required: [accessToken, sessionToken, organizationName, siteName]",
      ],
    },
    expected: ["minor: `verifyToken` result `siteName` is now always present."],
  },
  {
    title: "a member of an answer is new",
    head: {
      "specs/kare/openapi.yaml": [
        "        siteName:\n",
        "        region: { type: string }\n        siteName:\n",
      ],
    },
    expected: ["minor: `verifyToken` result `region` is new."],
  },
  {
    title: "a member of an answer can't be null any more",
    head: {
      "specs/kare/openapi.yaml": [
        '        reportId:\n          type: [integer, "null"]',
        "        reportId:\n          type: integer",
      ],
    },
    expected: ["minor: `verifyToken` result `reportId` can no longer be `null`."],
  },
  {
    title: "a member of an answer can be null",
    head: {
      "specs/kare/openapi.yaml": [
        "        pinCodeEnabled:\n          type: boolean",
        '        pinCodeEnabled:\n          type: [boolean, "null"]',
      ],
    },
    expected: ["major: `verifyToken` result `pinCodeEnabled` can now be `null`."],
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
    expected: [
      'minor: `listUsers` result `data[].account.type` now names the value `"Partner"`.',
      'minor: `inviteUser` result `account.type` now names the value `"Partner"`.',
      'minor: `getUser` result `account.type` now names the value `"Partner"`.',
      'minor: `replaceUserGroups` result `account.type` now names the value `"Partner"`.',
      'minor: `addUserToGroup` result `account.type` now names the value `"Partner"`.',
      'minor: `acceptInvite` result `account.type` now names the value `"Partner"`.',
      'minor: `resendInvite` result `account.type` now names the value `"Partner"`.',
      'minor: `sendNewInvite` result `account.type` now names the value `"Partner"`.',
    ],
  },
  {
    title: "an open enum of an answer loses a value",
    vendor: "softwareone",
    head: {
      "specs/softwareone/openapi.yaml": ["[Client, Vendor, Operations]", "[Client, Vendor]"],
    },
    expected: [
      'patch: `listUsers` result `data[].account.type` no longer names the value `"Operations"`.',
      'patch: `inviteUser` result `account.type` no longer names the value `"Operations"`.',
      'patch: `getUser` result `account.type` no longer names the value `"Operations"`.',
      'patch: `replaceUserGroups` result `account.type` no longer names the value `"Operations"`.',
      'patch: `addUserToGroup` result `account.type` no longer names the value `"Operations"`.',
      'patch: `acceptInvite` result `account.type` no longer names the value `"Operations"`.',
      'patch: `resendInvite` result `account.type` no longer names the value `"Operations"`.',
      'patch: `sendNewInvite` result `account.type` no longer names the value `"Operations"`.',
    ],
  },
  {
    title: "an enum of an answer was closed before",
    isAlone: true,
    vendor: "softwareone",
    base: {
      "packages/softwareone/src/schema.gen.ts": [
        '"Client" | "Vendor" | "Operations" | (string & {})',
        '"Client" | "Vendor" | "Operations"',
      ],
    },
    expected: [
      'major: `listUsers` result `data[].account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
      'major: `inviteUser` result `account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
      'major: `getUser` result `account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
      'major: `replaceUserGroups` result `account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
      'major: `addUserToGroup` result `account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
      'major: `acceptInvite` result `account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
      'major: `resendInvite` result `account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
      'major: `sendNewInvite` result `account.type` has a wider type: `"Client" | "Vendor" | "Operations"` became `"Client" | "Vendor" | "Operations" | (string & {})`.',
    ],
  },
  {
    title: "an answer can only be read",
    head: {
      "specs/kare/openapi.yaml": [
        "          type: string\n          description: Name of the site, up",
        "          type: string\n          readOnly: true\n          description: Name of the site, up",
      ],
    },
    expected: ["major: `verifyToken` result `siteName` can now only be read."],
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
    expected: ["major: `createFlatfileClient(options).auth` has a narrower type."],
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
    expected: ["minor: `createSolvimonClient(options).auth` has a wider type."],
  },
  {
    title: "a name of a server changes",
    vendor: "solvimon",
    head: { "specs/solvimon/openapi.yaml": ["x-oai-name: live", "x-oai-name: production"] },
    expected: [
      'minor: `createSolvimonClient(options).server` can also be `"production"`.',
      'major: `createSolvimonClient(options).server` can no longer be `"live"`.',
    ],
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
    expected: ['minor: `createSolvimonClient(options).server` can also be `"third"`.'],
  },
  {
    title: "core gets an option",
    head: {
      "packages/core/src/client-options.ts": [
        "  readonly baseUrl?: string | URL | undefined;\n",
        "  readonly baseUrl?: string | URL | undefined;\n  /** New. */\n  readonly trace?: boolean | undefined;\n",
      ],
    },
    expected: ["minor: `ClientOptions.trace` is new."],
  },
  {
    title: "core loses an option",
    head: {
      "packages/core/src/client-options.ts": [
        "  readonly dangerouslyAllowBrowser?: boolean | undefined;\n",
        "",
      ],
    },
    expected: ["major: `ClientOptions.dangerouslyAllowBrowser` was removed."],
  },
  {
    title: "core renames an option of each call",
    head: {
      "packages/core/src/options/call-options.ts": [
        "readonly totalTimeoutMs?",
        "readonly wholeTimeoutMs?",
      ],
    },
    expected: [
      "major: `TransportOptions.totalTimeoutMs` was removed.",
      "minor: `TransportOptions.wholeTimeoutMs` is new.",
    ],
  },
  {
    title: "core demands an option",
    head: {
      "packages/core/src/client-options.ts": [
        "readonly baseUrl?: string | URL | undefined",
        "readonly baseUrl: string | URL",
      ],
    },
    expected: ["major: `ClientOptions.baseUrl` can no longer be left out."],
  },
  {
    title: "an error of core loses a member",
    head: {
      "packages/core/src/outcome/errors.ts": [
        "  declare readonly requestId: string | undefined;\n",
        "",
      ],
    },
    expected: [
      "major: `InvitekitError.requestId` was removed.",
      "major: `isApiError` has a wider type.",
    ],
  },
  {
    title: "an error of core gets a member",
    head: {
      "packages/core/src/outcome/errors.ts": [
        "  declare readonly requestId: string | undefined;\n",
        "  declare readonly requestId: string | undefined;\n  declare readonly server: string;\n",
      ],
    },
    expected: [
      "minor: `InvitekitError.server` is new.",
      "minor: `isApiError` has a narrower type.",
    ],
  },
  {
    title: "a hook of core is told more",
    head: {
      "packages/core/src/outcome/outcome.ts": [
        "  readonly delayMs: number;\n",
        "  readonly delayMs: number;\n  readonly url: string;\n",
      ],
    },
    expected: ["minor: `Attempt.url` is new.", "minor: `isApiError` has a narrower type."],
  },
  {
    title: "core knows one more outcome",
    head: { "packages/core/src/outcome/outcome.ts": ['"not-sent" |', '"not-sent" | "queued" |'] },
    expected: [
      'major: `Attempt.delivery` can also be `"queued"`.',
      'major: `InvitekitError.delivery` can also be `"queued"`.',
      "major: `isApiError` has a wider type.",
    ],
  },
  {
    title: "a generic function of core demands more",
    head: {
      "packages/core/src/reconcile.ts": [
        "  lookUp: () => Promise<Found | null | undefined>,\n",
        "  lookUp: () => Promise<Found | null | undefined>,\n  times: number,\n",
      ],
    },
    expected: ["major: `reconcile` has another signature."],
  },
  {
    title: "what calls by path answer with has no response any more",
    head: { "packages/core/src/path-client.ts": ["  readonly response: Response;\n", ""] },
    expected: ["major: `PathResult.response` was removed."],
  },
  {
    title: "comments of core change",
    head: {
      "packages/core/src/outcome/errors.ts": [
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
    expected: [
      "major: `updateUser` input `userId` can no longer be left out.",
      "major: `getUser` input can no longer be left out.",
      "major: `getUser` input `userId` can no longer be left out.",
    ],
  },
  {
    title: "the generator took no undefined for what can be left out before",
    vendor: "solvimon",
    base: {
      "packages/solvimon/src/inputs.gen.ts": [
        "readonly username?: string | undefined;",
        "readonly username?: string;",
      ],
    },
    expected: [
      "minor: `listUsers` input `username` can now be `undefined`.",
      "minor: `searchUsers` input `username` can now be `undefined`.",
    ],
  },
  {
    title: "the generator gave another result before",
    base: {
      "packages/kare/src/vendor.gen.ts": [
        'VerifyTokenInput, components["schemas"]["VerifiedToken"]>',
        'VerifyTokenInput, components["schemas"]["VerifiedToken"] | undefined>',
      ],
    },
    expected: ["minor: `verifyToken` result can no longer be `undefined`."],
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
    expected: [
      "minor: `listUsers` by path, input `idempotencyKey` is new.",
      "minor: `createUser` by path, input `idempotencyKey` is new.",
      "minor: `getUser` by path, input `idempotencyKey` is new.",
      "minor: `updateUser` by path, input `idempotencyKey` is new.",
      "minor: `listAccountMemberships` by path, input `idempotencyKey` is new.",
      "minor: `addAccountMembership` by path, input `idempotencyKey` is new.",
      "minor: `updateAccountMembership` by path, input `idempotencyKey` is new.",
      "minor: `listTeamMemberships` by path, input `idempotencyKey` is new.",
      "minor: `addTeamMembership` by path, input `idempotencyKey` is new.",
      "minor: `searchUsers` by path, input `idempotencyKey` is new.",
      "minor: `revokeInvite` by path, input `idempotencyKey` is new.",
      "minor: `inviteUser` by path, input `idempotencyKey` is new.",
    ],
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
    expected: [
      "major: `createKareLogIn` is no longer exported.",
      "major: `KareLogIn` is no longer exported.",
    ],
  },
  {
    title: "an export written by hand is new",
    base: { "packages/kare/src/index.ts": ["createKareLogIn, type KareLogIn", "type KareLogIn"] },
    expected: ["minor: `createKareLogIn` is a new export."],
  },
  {
    title: "a function written by hand takes less",
    head: {
      "packages/kare/src/log-in.ts": [
        '  options: Omit<KareClientOptions, "auth"> = {},',
        '  options: Omit<KareClientOptions, "auth" | "fetch"> = {},',
      ],
    },
    expected: ["major: `createKareLogIn(options).fetch` was removed."],
  },
  {
    title: "a component that no operation uses is removed",
    base: {
      "packages/kare/src/schema.gen.ts": [
        "        Email: string;\n",
        "        Email: string;\n        Phone: string;\n",
      ],
    },
    expected: ["major: `components.schemas.Phone` was removed."],
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
