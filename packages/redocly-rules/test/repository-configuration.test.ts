import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { loadConfig, parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { problemsHere, repository } from "./lint.js";

const cleanFile = fileURLToPath(new URL("clean.openapi.yaml", import.meta.url));
const clean = readFileSync(cleanFile, "utf8");

/** The clean document with one thing changed. */
function changed(from: string | RegExp, to: string): string {
  const document = clean.replace(from, to);
  if (document === clean) throw new Error(`Nothing to replace: ${from}`);
  return document;
}

const put = "#/paths/~1users~1{userId}/put";
const json = "content/application~1json";

// What is demanded, how a document breaks it, which rule says so, and where.
const broken: readonly (readonly [string, string, string, string])[] = [
  [
    "an operation id",
    changed("      operationId: updateUser\n", ""),
    "operation-operationId",
    `${put}/operationId`,
  ],
  [
    "operation ids that differ",
    changed("getCurrentUser", "updateUser"),
    "operation-operationId-unique",
    "#/paths/~1users~1me/get/updateUser",
  ],
  [
    "a 4xx response",
    changed(/ {8}4XX:\n.*no error\.\n {10}content[\s\S]*?schema: \{\}\n/, ""),
    "operation-4xx-response",
    `${put}/responses`,
  ],
  [
    "a 2xx response",
    changed('"204":', '"304":'),
    "operation-2xx-response",
    "#/paths/~1users~1me/get/responses",
  ],
  [
    "a security scheme that is defined",
    changed("- bearer: []", "- oauth: []"),
    "security-defined",
    `${put}/security/0/oauth`,
  ],
  [
    "components that are used",
    changed("    UserInput:\n", "    Unused: { type: object }\n    UserInput:\n"),
    "no-unused-components",
    "#/components/schemas/Unused",
  ],
  [
    "a request example that fits its schema",
    changed("role: ADMIN\n                  password", "role: BOSS\n                  password"),
    "no-invalid-media-type-examples",
    `${put}/requestBody/${json}/examples/admin/value/role`,
  ],
  [
    "a response example without members that the schema lacks",
    changed(
      "value:\n                    role: ADMIN",
      "value:\n                    role: ADMIN\n                    age: 1",
    ),
    "no-invalid-media-type-examples",
    `${put}/responses/200/${json}/examples/admin/value/age`,
  ],
  [
    "a parameter example that fits its schema",
    changed("example: usr_1", "example: 1"),
    "no-invalid-parameter-examples",
    `${put}/parameters/0/example`,
  ],
  [
    "a schema example that fits its schema",
    changed("description: The new role.", "description: The new role.\n          examples: [BOSS]"),
    "no-invalid-schema-examples",
    "#/components/schemas/UserInput/properties/role/examples/0",
  ],
  [
    "paths that can be told apart",
    changed("/users/me:", "/{collection}/me:").replace(
      "      security: []\n",
      "      security: []\n      parameters:\n        - { name: collection, in: path, required: true, description: Any, schema: { type: string } }\n",
    ),
    "no-ambiguous-paths",
    "#/paths/~1{collection}~1me",
  ],
  [
    "path parameters that are declared",
    changed("/users/me:", "/users/me/{part}:"),
    "path-parameters-defined",
    "#/paths/~1users~1me~1{part}/get/parameters",
  ],
  ["https", changed("url: https:", "url: http:"), "rule/server-https", "#/servers/0/url"],
  ["a server", changed(/servers:\n[\s\S]*?\n\n/, ""), "no-empty-servers", "#/openapi"],
  [
    "no slash at a server's end",
    changed("acme.test", "acme.test/"),
    "no-server-trailing-slash",
    "#/servers/0/url",
  ],
  [
    "required properties that exist",
    changed("required: [role]\n", "required: [role, age]\n"),
    "no-required-schema-properties-undefined",
    "#/components/schemas/UserInput/required/1",
  ],
  [
    "enum values of the schema's type",
    changed("enum: [ADMIN, USER]", "enum: [ADMIN, USER, 1]"),
    "no-enum-type-mismatch",
    "#/components/schemas/UserInput/properties/role/enum/2",
  ],
  [
    "references that lead somewhere",
    changed("schemas/UserInput", "schemas/UserOutput"),
    "no-unresolved-refs",
    `${put}/requestBody/${json}/schema`,
  ],
  [
    "fields that OpenAPI knows",
    changed("      summary: Update", "      sumary: Update"),
    "struct",
    `${put}/sumary`,
  ],
  [
    "a summary",
    changed("      summary: Update a user\n", ""),
    "operation-summary",
    `${put}/summary`,
  ],
  [
    "a summary that is a title",
    changed("summary: Update a user", "summary: Updates a user."),
    "rule/operation-summary-short",
    `${put}/summary`,
  ],
  [
    "a description",
    changed("      description: Changes a user.\n", ""),
    "operation-description",
    `${put}/description`,
  ],
  [
    "tags that are declared",
    changed("tags: [Users]", "tags: [People]"),
    "operation-tag-defined",
    `${put}/tags/0`,
  ],
  [
    "one tag",
    changed("tags: [Users]", "tags: [Users, Users]"),
    "operation-singular-tag",
    `${put}/tags`,
  ],
  [
    "a parameter's description",
    changed("          description: Id of the user.\n", ""),
    "parameter-description",
    `${put}/parameters/0`,
  ],
  [
    "camelCase ids",
    changed("updateUser", "update_user"),
    "invitekit/operation-id-camel-case",
    `${put}/operationId`,
  ],
  [
    "an example for each body",
    changed(/ {12}examples:\n[\s\S]*?<password>\n/, ""),
    "invitekit/media-type-example",
    `${put}/requestBody/${json}`,
  ],
  [
    "closed enums in requests",
    changed(
      "enum: [ADMIN, USER]\n          description: The new",
      "x-extensible-enum: [ADMIN, USER]\n          description: The new",
    ),
    "invitekit/request-enums-closed",
    "#/components/schemas/UserInput/properties/role/x-extensible-enum",
  ],
  [
    "open enums in responses",
    changed("x-extensible-enum", "enum"),
    "invitekit/response-enums-open",
    "#/components/schemas/User/properties/role/enum",
  ],
  [
    "no secrets",
    changed("<password>", "hunter2"),
    "invitekit/no-secret-examples",
    `${put}/requestBody/${json}/examples/admin/value/password`,
  ],
  [
    "extensions that something reads",
    changed("x-idempotency-key", "x-idempotent-key"),
    "invitekit/extensions-known",
    `${put}/parameters/1/x-idempotent-key`,
  ],
  [
    "servers with names",
    changed("    x-oai-name: default\n", ""),
    "invitekit/server-named",
    "#/servers/0",
  ],
  [
    "operations that state their security",
    changed("      security: []\n", ""),
    "invitekit/security-explicit",
    "#/paths/~1users~1me/get",
  ],
];

test("a clean document has no problem", async () => {
  expect(await problemsHere(clean)).toEqual([]);
});

test.each(broken)("demanded: %s", async (_demand, document, rule, pointer) => {
  const problems = await problemsHere(document);
  expect(problems.map((problem) => [problem.rule, problem.pointer])).toContainEqual([
    rule,
    pointer,
  ]);
});

test("every rule that is on is an error, and ours are all on", async () => {
  const config = await loadConfig({ configPath: `${repository}redocly.yaml` });
  const { assertions, ...rules } = config.rules.oas3_1;
  const severities = [
    ...Object.values(rules),
    ...Object.values(assertions ?? {}).filter((assertion) => typeof assertion === "object"),
  ].map((rule) => (typeof rule === "object" ? rule.severity : rule));
  expect(new Set(severities)).toEqual(new Set(["error", "off"]));
  const ours = Object.entries(rules).filter(([name]) => name.startsWith("invitekit/"));
  expect(ours.map(([, severity]) => severity)).toEqual(Array(8).fill("error"));
});

test("nothing is ignored, and nothing is sent anywhere", async () => {
  const config = await loadConfig({ configPath: `${repository}redocly.yaml` });
  expect(existsSync(`${repository}.redocly.lint-ignore.yaml`)).toBe(false);
  expect(config.ignore).toEqual({});
  expect(config.resolvedConfig.telemetry).toBe("off");
});

test("redocly.yaml names our rules as any team would, and that leads to what is published", () => {
  const { plugins } = parseYaml(readFileSync(`${repository}redocly.yaml`, "utf8")) as {
    plugins: string[];
  };
  expect(plugins).toEqual([manifest.name]);
  const resolved = createRequire(`${repository}redocly.yaml`).resolve(manifest.name);
  const published = new URL(`../${manifest.exports["."].default}`, import.meta.url);
  expect(resolved).toBe(fileURLToPath(published));
});

test("each registered document exists", async () => {
  const config = await loadConfig({ configPath: `${repository}redocly.yaml` });
  const missing = Object.values(config.resolvedConfig.apis ?? {}).filter(
    ({ root }) => !existsSync(`${repository}${root}`),
  );
  expect(missing).toEqual([]);
});

// The same by the command that CI runs: it brings its own copy of Redocly's core.
test("the command finds the plugin by its name, names a problem's line and exits 1", async () => {
  const bad = fileURLToPath(new URL("broken.openapi.yaml", import.meta.url));
  const { code, output } = await redocly("lint", bad, "--format", "json");
  const { totals, problems } = JSON.parse(output);
  expect(totals).toMatchObject({ errors: 1, warnings: 0, ignored: 0 });
  expect(problems[0]).toMatchObject({
    ruleId: "invitekit/operation-id-camel-case",
    severity: "error",
    location: [
      {
        source: { ref: expect.stringMatching(/broken\.openapi\.yaml$/) },
        pointer: "#/paths/~1users/get/operationId",
      },
    ],
  });
  expect(code).toBe(1);
});

async function redocly(...parameters: string[]): Promise<{ code: number | null; output: string }> {
  const command = `${repository}node_modules/@redocly/cli/bin/cli.js`;
  const child = spawn(process.execPath, [command, ...parameters], {
    cwd: repository,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  for await (const chunk of child.stdout) output += chunk;
  const code = await new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    child.on("close", resolve);
  });
  return { code, output };
}
