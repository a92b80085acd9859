import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Ran, runHere } from "@invitekit/test-servers";
import ts from "typescript";
import { generate } from "../../src/cli.ts";
import { formatProblem } from "../../src/document/problems.ts";
import { applyChanges, findChanges } from "../../src/files/write.ts";
import { packageFiles } from "../../src/package-files.ts";
import { readCorePackage } from "../../src/registry/core-package.ts";
import { foreignTarget } from "../../src/registry/target.ts";
import { complaints } from "./compiler.ts";

const PACKAGE = path.join(import.meta.dirname, "../..");
const BIN = path.join(PACKAGE, "bin/generator.js");
const CORE = path.join(PACKAGE, "../core/dist");

const OPTIONS: ts.CompilerOptions = {
  ...{
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  },
  ...{ module: ts.ModuleKind.NodeNext, types: [], noEmit: true },
  ...{ strict: true, exactOptionalPropertyTypes: true, noUnusedLocals: true },
  paths: {
    "@invitekit/core": [`${CORE}/index.d.ts`],
    "@invitekit/core/exports": [`${CORE}/exports.d.ts`],
  },
};

/** A directory of its own for a test, in which the command runs. */
export interface Workspace {
  readonly directory: string;
  write(file: string, content: string): void;
  read(file: string): string;
  /** All files below, sorted. */
  list(): string[];
  /** Registers documents as `NAME/openapi.yaml`. */
  register(documents: Readonly<Record<string, string>>): void;
  generate(...args: string[]): Promise<Ran>;
  /** Runs the command in a directory below. */
  generateIn(below: string, ...args: string[]): Promise<Ran>;
  /** Runs the command as a process of its own. */
  spawnGenerate(...args: string[]): Ran;
  /** Generates one document into `out`, whose samples call the operation, and returns the warnings. */
  generatePackage(document: string, name?: string, shownOperation?: string): Promise<string[]>;
  /** The compiler's complaints about these files and the generated package `out`, or only about the files. */
  typecheck(files: Readonly<Record<string, string>>, only?: "files"): string[];
}

export function createWorkspace(): Workspace {
  const directory = mkdtempSync(path.join(tmpdir(), "generate-"));
  const at = (file: string) => path.join(directory, file);

  function write(file: string, content: string): void {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  }

  function register(documents: Readonly<Record<string, string>>): void {
    const apis = Object.keys(documents).map(
      (name) =>
        `  ${name}:\n    root: ${name}/openapi.yaml\n    x-invitekit: { output: packages/${name}, name: "@invitekit/${name}" }\n`,
    );
    write("redocly.yaml", `apis:\n${apis.join("")}`);
    for (const [name, document] of Object.entries(documents)) {
      write(`${name}/openapi.yaml`, document);
    }
  }

  async function generatePackage(
    document: string,
    name = "@acme/pets",
    shownOperation?: string,
  ): Promise<string[]> {
    write("openapi.yaml", document);
    const back = process.cwd();
    process.chdir(directory);
    try {
      const target = {
        ...foreignTarget("openapi.yaml", "out", name),
        ...(shownOperation !== undefined && { shownOperation }),
      };
      const { files, warnings } = await packageFiles(target, readCorePackage());
      await applyChanges(await findChanges(files), target.out);
      return warnings.map(formatProblem);
    } finally {
      process.chdir(back);
    }
  }

  function typecheck(files: Readonly<Record<string, string>>, only?: "files"): string[] {
    for (const [file, content] of Object.entries(files)) {
      write(file, content);
    }
    write("package.json", '{ "type": "module" }');
    const generated = readdirSync(at("out/src")).map((file) => `out/src/${file}`);
    const checked = [...Object.keys(files), ...(only === "files" ? [] : generated)];
    return complaints(directory, checked, OPTIONS);
  }

  return {
    ...{ directory, write, register, generatePackage, typecheck },
    generate: (...args) => runHere(generate, args, { directory }),
    generateIn: (below, ...args) => runHere(generate, args, { directory: at(below) }),
    spawnGenerate: (...args) => node(directory, BIN, ...args),
    read: (file) => readFileSync(at(file), "utf8"),
    list: () =>
      readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
        .sort(),
  };
}

function node(cwd: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  return { code: status ?? Number.NaN, output: stdout, errors: stderr };
}
