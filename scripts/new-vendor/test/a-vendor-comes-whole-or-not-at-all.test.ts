import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyRepository } from "../../rehearse/copy.ts";
import { installTools } from "../../tools.ts";

const MINUTES = 60_000;
const scratch = mkdtempSync(path.join(tmpdir(), "new-vendor-"));
const copy = path.join(scratch, "copy");
// As in a shell of a person's: nothing of vitest's.
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST)/.test(name)),
);

/** As public documents are: JSON of OpenAPI 3.0, with odd names, and with nothing that our rules ask for. */
const PETS = {
  openapi: "3.0.3",
  info: { title: "Pets | beta", version: "1.0.0" },
  servers: [{ url: "https://pets.example.com/v1" }],
  security: [{ api_key: [] }],
  paths: {
    "/pets": {
      get: {
        operationId: "list-pets!",
        parameters: [{ name: "limit[max]", in: "query", schema: { type: "integer" } }],
        responses: {
          "200": {
            description: "Pets",
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
              },
            },
          },
        },
      },
    },
    "/pets/{pet-id}": {
      parameters: [{ name: "pet-id", in: "path", required: true, schema: { type: "string" } }],
      delete: { responses: { "204": { description: "Gone" } } },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer", format: "int64" },
          on: { type: "string", nullable: true, enum: ["yes", "no", null] },
          parent: { $ref: "#/components/schemas/Pet" },
        },
      },
    },
    securitySchemes: { api_key: { type: "apiKey", in: "header", name: "X-API-Key" } },
  },
};
const spec = path.join(scratch, "pets.json");

beforeAll(async () => {
  writeFileSync(spec, JSON.stringify(PETS));
  await copyRepository(repository, copy, process.env);
  const { directory } = installTools("api-report");
  symlinkSync(
    path.join(directory, "node_modules"),
    path.join(copy, "tools/api-report/node_modules"),
  );
  // What an undo must leave alone.
  appendFileSync(path.join(copy, "README.md"), "\nSomething unfinished.\n");
  writeFileSync(path.join(copy, "notes.txt"), "Mine.");
  const { status, stderr } = command("turbo", "run", "build");
  expect(stderr + status).toMatch(/0$/);
}, 5 * MINUTES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test(
  "a foreign document: what it adds passes every check, and goes again",
  () => {
    const before = lasting();
    const { status, stdout, stderr } = add("odd-pets", "--spec", spec);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /`npx redocly lint odd-pets` says .* \d+ problems:\n {3}specs\/odd-pets/,
    );
    expect(read("packages/odd-pets/test/operations.test.ts")).toContain("client.listPets()");
    expect(read("specs/odd-pets/openapi.yaml")).toContain("operationId: list-pets!");
    expect(read("README.md")).toContain("| [@invitekit/odd-pets](packages/odd-pets) ");
    expect(read("packages/odd-pets/api-report.md")).toContain("createOddPetsClient");
    checkAll();
    expect(remove("odd-pets")).toMatchObject({ status: 0, stderr: "" });
    expect(lasting()).toEqual(before);
  },
  5 * MINUTES,
);

test(
  "without a document: a sketch that the strict rules accept, all of whose operations are tested",
  () => {
    const before = lasting();
    const { status, stdout } = add("sketched");
    expect(status).toBe(0);
    expect(stdout).not.toContain("redocly lint");
    expect(command("redocly", "lint", "sketched").status).toBe(0);
    expect(read("packages/sketched/test/operations.test.ts")).toContain("describeOperations(");
    checkAll();
    expect(remove("sketched")).toMatchObject({ status: 0 });
    expect(lasting()).toEqual(before);
  },
  5 * MINUTES,
);

test(
  "a document in several files becomes one",
  () => {
    const directory = path.join(scratch, "several");
    mkdirSync(directory);
    const pet = PETS.components.schemas.Pet;
    writeFileSync(
      path.join(directory, "pet.json"),
      JSON.stringify({ ...pet, properties: { id: pet.properties.id } }),
    );
    const components = { ...PETS.components, schemas: { Pet: { $ref: "pet.json" } } };
    writeFileSync(path.join(directory, "api.json"), JSON.stringify({ ...PETS, components }));
    const before = lasting();
    expect(add("several", "--spec", path.join(directory, "api.json"))).toMatchObject({ status: 0 });
    expect(read("specs/several/openapi.yaml")).not.toContain("pet.json");
    expect(remove("several")).toMatchObject({ status: 0 });
    expect(lasting()).toEqual(before);
  },
  5 * MINUTES,
);

test("a dry run tells what it would write, and writes nothing", () => {
  const before = look();
  const { status, stdout } = add("odd-pets", "--spec", spec, "--dry-run");
  expect(status).toBe(0);
  expect(stdout).toContain("  packages/odd-pets/src/index.ts\n");
  expect(look()).toEqual(before);
});

const REFUSED: readonly (readonly [title: string, args: readonly string[], told: RegExp])[] = [
  ["no name", [], /Say the name of one vendor/],
  ["two names", ["one", "two"], /Say the name of one vendor/],
  ["an unknown option", ["pets", "--sepc", spec], /--sepc/],
  ["a registered name", ["kare"], /kare is taken: redocly.yaml registers it/],
  ["a workspace's name", ["core"], /core is taken: @invitekit\/core is in packages\/core/],
  ["the pipeline's name", ["scripts"], /scripts is taken: .* in scripts/],
  ["a path upwards", ["../pets"], /is a path/],
  ["a path", ["a/b"], /is a path/],
  ["a backslash", ["a\\b"], /is a path/],
  ["dots", [".."], /is a path/],
  ["capitals", ["Pets"], /is no name for a vendor/],
  ["a leading digit", ["3pets"], /is no name for a vendor/],
  ["a hyphen at its end", ["pets-"], /is no name for a vendor/],
  ["an empty name", [""], /is no name for a vendor/],
  ["a word of JavaScript", ["class"], /is reserved/],
  ["a device", ["con"], /is reserved/],
  ["a long name", ["p".repeat(41)], /is longer than 40/],
  ["no such file", ["pets", "--spec", "nowhere.yaml"], /nowhere\.yaml isn't there/],
  ["a directory", ["pets", "--spec", "."], /\. is no file/],
];

test.each(REFUSED)("refused with a word: %s", (_, args, told) => {
  const before = gitStatus();
  const { status, stdout, stderr } = add(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(told);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(gitStatus()).toBe(before);
});

const UNUSABLE: Readonly<Record<string, readonly [text: string, told: RegExp]>> = {
  "Swagger 2.0": ['{"swagger":"2.0","info":{},"paths":{}}', /OpenAPI 2\.0 isn't supported/],
  "broken YAML": ["openapi: 3.1.0\n  info: [", /broken\.yaml:2:/],
  "no OpenAPI": ["hello", /This is no OpenAPI document/],
  "no operation": [JSON.stringify({ ...PETS, paths: {} }), /has no operation/],
};

test.each(Object.entries(UNUSABLE))("a document is refused: %s", (_, [text, told]) => {
  const file = path.join(scratch, "broken.yaml");
  writeFileSync(file, text);
  const before = look();
  const { status, stdout, stderr } = add("pets", "--spec", file);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(told);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(look()).toEqual(before);
});

test("a folder that was left behind is not written into", () => {
  mkdirSync(path.join(copy, "specs/pets"));
  expect(add("pets", "--spec", spec).stderr).toMatch(/pets is taken: specs\/pets is there/);
  rmSync(path.join(copy, "specs/pets"), { recursive: true });
});

interface Failing {
  readonly title: string;
  readonly told: RegExp;
  /** Makes a step fail; returns how to mend it. */
  readonly damage: () => () => void;
}

const FAILING: readonly Failing[] = [
  {
    title: "npm fails",
    told: /npm install .* failed:\nno npm today/,
    damage: () => withCommand("npm", "echo no npm today >&2; exit 1"),
  },
  {
    title: "npm is killed when it has written the lockfile",
    told: /npm install .* failed/,
    damage: () => withCommand("npm", "echo '{}' > package-lock.json; kill -9 $$"),
  },
  {
    title: "the build fails",
    told: /turbo run build/,
    damage: () => replaced("tsconfig.base.json", "{ nonsense"),
  },
  {
    title: "the formatter fails",
    told: /biome check/,
    damage: () => replaced("biome.json", "{ nonsense"),
  },
  {
    title: "the linter fails",
    told: /redocly lint/,
    damage: () => replaced("packages/redocly-rules/src/index.js", "throw new Error('broken');"),
  },
  {
    title: "a test fails",
    told: /turbo run typecheck test/,
    damage: () => replaced("vitest.config.ts", "throw new Error('broken');"),
  },
];

test.each(FAILING)(
  "all is as it was when $title",
  ({ told, damage }) => {
    const mend = damage();
    try {
      const before = look();
      const { status, stderr } = add("pets", "--spec", spec);
      expect(stderr).toMatch(told);
      expect(stderr).toContain("Everything is as it was.");
      expect(status).toBe(1);
      expect(look()).toEqual(before);
    } finally {
      mend();
    }
  },
  5 * MINUTES,
);

test.each([
  ["SIGINT", 130, "writing specs/pets"],
  ["SIGINT", 130, "linking the workspace"],
  ["SIGINT", 130, "building"],
  ["SIGTERM", 143, "linting the document"],
  ["SIGINT", 130, "checking types"],
  ["SIGTERM", 143, "writing what users see"],
] as const)(
  "all is as it was after %s (%i) at: %s",
  async (signal, code, step) => {
    const before = look();
    const { child, ended } = start("pets", "--spec", spec);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      const isNew = !output.includes(step);
      output += chunk;
      if (isNew && output.includes(step)) child.kill(signal);
    });
    expect(await ended).toBe(code);
    expect(output).toContain(step);
    expect(look()).toEqual(before);
  },
  5 * MINUTES,
);

test("a vendor that isn't there can't be removed", () => {
  const { status, stderr } = remove("nobody");
  expect(status).toBe(2);
  expect(stderr).toMatch(/registers no "nobody", only: /);
});

/** What the brief of a package's review asks for, and what CI does. */
function checkAll(): void {
  const scripts = path.join(copy, "scripts");
  for (const [name, ...args] of [
    ["node", path.join(scripts, "generate/cli.ts"), "--check"],
    ["biome", "check", "--error-on-warnings", "."],
    ["node", path.join(scripts, "release/check-changesets.ts")],
    ["vitest", "run", "--root", scripts, "--config", "../vitest.config.ts", ...SHAPE],
  ] as const) {
    const { status, stdout, stderr } = command(name, ...args);
    expect(status, stdout + stderr).toBe(0);
  }
}

// They go through every vendor.
const SHAPE = ["test/every-vendor-package", "test/packages-are-as", "test/a-readme-says"];

function withCommand(name: string, script: string): () => void {
  const directory = path.join(scratch, "commands");
  const { PATH } = environment;
  mkdirSync(directory);
  writeFileSync(path.join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  environment.PATH = `${directory}${path.delimiter}${PATH}`;
  return () => {
    environment.PATH = PATH;
    rmSync(directory, { recursive: true });
  };
}

function replaced(file: string, content: string): () => void {
  const before = read(file);
  writeFileSync(path.join(copy, file), content);
  return () => writeFileSync(path.join(copy, file), before);
}

function read(file: string): string {
  return readFileSync(path.join(copy, file), "utf8");
}

function add(...args: string[]) {
  return command("node", path.join(copy, "scripts/new-vendor/cli.ts"), ...args);
}

function remove(name: string) {
  return command("node", path.join(copy, "scripts/new-vendor/remove-cli.ts"), name);
}

function options() {
  const tools = path.join(copy, "node_modules/.bin");
  const PATH = [tools, environment.PATH].join(path.delimiter);
  return { cwd: copy, env: { ...environment, PATH, DO_NOT_TRACK: "1" } };
}

function command(name: string, ...args: string[]) {
  const program = name === "node" ? process.execPath : name;
  return spawnSync(program, args, { ...options(), encoding: "utf8" });
}

function start(...args: string[]) {
  const cli = path.join(copy, "scripts/new-vendor/cli.ts");
  const child = spawn(process.execPath, [cli, ...args], options());
  return { child, ended: new Promise((resolve) => child.on("close", resolve)) };
}

function gitStatus(): string {
  return command("git", "status", "--porcelain", "--ignored").stdout;
}

/** Every file of the copy, its mode and its content, or where it leads; caches aside, but for their names. */
function look(): Readonly<Record<string, string>> {
  const names = globSync("**", { cwd: copy, exclude: [".git"] }).filter(
    (name) => !name.startsWith("tools/api-report/node_modules/"),
  );
  return Object.fromEntries([
    ["git status", gitStatus()],
    ...names.sort().map((name) => [name, fingerprint(path.join(copy, name))]),
  ]);
}

/** What is no cache: an addition that works fills these, as every command does. */
function lasting(): Readonly<Record<string, string>> {
  const isCache =
    /^(|.*\/)\.turbo(\/|$)|^node_modules\/\.vitest-cache|-results\.json$|^git status$/;
  const status = gitStatus().split("\n");
  return Object.fromEntries([
    ...Object.entries(look()).filter(([name]) => !isCache.test(name)),
    ["git status", status.filter((line) => !/-results\.json$|\.turbo\/$/.test(line)).join("\n")],
  ]);
}

function fingerprint(file: string): string {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink()) return `-> ${readlinkSync(file)}`;
  if (stats.isDirectory()) return "directory";
  const hash = createHash("sha1").update(readFileSync(file)).digest("hex");
  return `${stats.mode.toString(8)} ${hash}`;
}
