import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readCorePackage } from "@invitekit/generator/registry";
import { startMockServer } from "@invitekit/testing/mock-server";
import { run } from "../../lib/run.ts";
import type { Sandbox } from "../../lib/sandbox.ts";
import { localNpm } from "./npm.ts";
import type { Stage } from "./release.ts";

export const GENERATOR = "@invitekit/generator";
const CORE = readCorePackage().name;
const DOCUMENT = path.join(import.meta.dirname, "acme.yaml");

/** A project with a client that it generates itself, and the Node that runs all of it. */
export interface GeneratedClient {
  readonly directory: string;
  readonly sandbox: Sandbox;
}

/** Makes a project that has nothing but a document, and in it, with one Node, a client of that. */
export async function generateClient(
  stage: Stage,
  name: string,
  node: string,
): Promise<GeneratedClient> {
  const { environment } = stage.sandbox;
  const PATH = [path.dirname(node), environment.PATH].join(path.delimiter);
  const sandbox = { ...stage.sandbox, environment: { ...environment, PATH } };
  const directory = path.join(sandbox.directory, "consumers", name);
  mkdirSync(path.join(directory, "src"), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(path.join(directory, file), text);
  write("package.json", JSON.stringify({ name, private: true, type: "module" }));
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  write("src/main.ts", PROGRAM);
  copyFileSync(DOCUMENT, path.join(directory, "openapi.yaml"));
  const project = { directory, sandbox };

  await followAdvice(stage, project);
  await npmOf(stage, project)(directory, "install", "--save-dev", "typescript");
  return project;
}

/** Generates, and installs the core that the generator asks for, which must then be content. */
export async function followAdvice(stage: Stage, project: GeneratedClient): Promise<void> {
  const advice = await generate(stage, project);
  const wanted = /`npm install (\S+)`/.exec(advice)?.[1] ?? "nothing";
  if (!wanted.startsWith(`${CORE}@`)) {
    throw new Error(`The generator must say which ${CORE} to install, but said: ${advice}`);
  }
  await installCore(stage, project, wanted);
  const rest = await generate(stage, project);
  if (rest !== "") {
    throw new Error(`${wanted} was installed as the generator asked, but then it said: ${rest}`);
  }
}

/** Installs a core, the newest by default, and leaves what is generated as it is. */
export async function installCore(
  stage: Stage,
  project: GeneratedClient,
  wanted = `${CORE}@latest`,
): Promise<void> {
  await npmOf(stage, project)(project.directory, "install", wanted);
}

/** Generates with the newest generator, as it is installed for that alone. Resolves with its warnings. */
async function generate(stage: Stage, project: GeneratedClient): Promise<string> {
  const npm = npmOf(stage, project);
  const parameters = ["openapi.yaml", "--out", "src/acme", "--json"];
  const program = ["exec", "--yes", "--", `${GENERATOR}@latest`, ...parameters];
  const { packages } = JSON.parse(await npm(project.directory, ...program)) as Generated;
  return packages.flatMap(({ warnings }) => warnings.map(({ message }) => message)).join("\n");
}

/** Compiles the project, and invites through its client. Resolves with core's version, and that of Node. */
export async function tryGenerated(project: GeneratedClient): Promise<string> {
  const { directory, sandbox } = project;
  const options = { cwd: directory, env: sandbox.environment };
  await run("node", ["node_modules/typescript/bin/tsc"], options);
  const server = await startMockServer(DOCUMENT);
  try {
    const printed = await run("node", ["dist/main.js", server.baseUrl], options);
    const { core, node, id } = JSON.parse(printed) as Printed;
    if (id === undefined || server.complaints.length > 0) {
      throw new Error(
        [`The invitation was answered with ${printed}`, ...server.complaints].join("\n"),
      );
    }
    return `${CORE}@${core} on Node ${node}`;
  } finally {
    await server.close();
  }
}

/** The strictest options that generated sources promise to suit. */
const compilerOptions = {
  ...{ target: "es2022", module: "nodenext", rootDir: "src", outDir: "dist", types: [] },
  ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
  ...{ verbatimModuleSyntax: true, isolatedModules: true, erasableSyntaxOnly: true },
};

const PROGRAM = `import manifest from "${CORE}/package.json" with { type: "json" };
import { createAcmeClient } from "./acme/index.js";

declare const process: { argv: string[]; versions: { node: string } };
declare const console: { log(text: string): void };

const baseUrl = process.argv[2] ?? "";
const acme = createAcmeClient({ auth: { bearer: "placeholder" }, baseUrl, retry: false });
const { id } = await acme.inviteUser({ body: { email: "ada@example.com" } });
console.log(JSON.stringify({ core: manifest.version, node: process.versions.node, id }));
`;

interface Generated {
  readonly packages: readonly { readonly warnings: readonly { readonly message: string }[] }[];
}

interface Printed {
  readonly core: string;
  readonly node: string;
  readonly id?: string;
}

function npmOf({ registry }: Stage, { sandbox }: GeneratedClient) {
  return localNpm(registry.url, [GENERATOR, CORE], sandbox);
}
