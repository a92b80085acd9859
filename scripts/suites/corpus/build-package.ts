import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { packageFiles } from "@invitekit/generator";
import type { Problem } from "@invitekit/generator/document";
import { applyChanges, findChanges } from "@invitekit/generator/files";
import { foreignTarget, readCorePackage } from "@invitekit/generator/registry";
import { repository } from "@invitekit/testing";
import { samplesIn } from "../../lib/samples.ts";
import { typeCheck } from "../../lib/type-check.ts";

export interface GeneratedPackage {
  readonly directory: string;
  readonly operations: number;
  readonly warnings: readonly Problem[];
}

/** Generates a package below a directory, as the generator's command does. */
export async function generatePackage(
  spec: string,
  name: string,
  below: string,
): Promise<GeneratedPackage> {
  const core = readCorePackage();
  const directory = path.join(below, "node_modules/@corpus", name);
  const target = foreignTarget(spec, directory, `@corpus/${name}`);
  const { files, operations, warnings } = await packageFiles(target, core);
  await applyChanges(await findChanges(files), directory);
  const modules = path.join(directory, "node_modules/@invitekit");
  mkdirSync(modules, { recursive: true });
  symlinkSync(path.join(repository, "packages/core"), path.join(modules, "core"), "junction");
  return { directory, operations, warnings };
}

/** Builds it as its own package.json says, and returns what the compiler has against it. */
export function buildPackage({ directory }: GeneratedPackage): Promise<string> {
  return typeCheck(path.join(directory, "tsconfig.json"));
}

/**
 * What the compiler has against the built package as others see it, under the strictest settings, and
 * against the samples of its README.
 */
export function checkPackage({ directory }: GeneratedPackage): Promise<string> {
  const samples = samplesIn("README.md", readFileSync(path.join(directory, "README.md"), "utf8"));
  const folder = path.join(directory, "samples");
  mkdirSync(folder);
  samples.forEach(({ code }, index) => {
    writeFileSync(path.join(folder, `sample${index}.mts`), code);
  });
  const compilerOptions = {
    ...{ target: "ES2022", lib: ["ES2022", "DOM", "DOM.Iterable"], module: "NodeNext" },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ skipLibCheck: false, noEmit: true, types: ["node"] },
    typeRoots: [path.join(repository, "node_modules/@types")],
  };
  const config = path.join(folder, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ["."] }));
  return typeCheck(config);
}

/** Creates a client with these options. */
export type CreateClient = (options: object) => Client;

export type Client = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/** What a built package exports. */
export interface BuiltPackage {
  readonly create: CreateClient;
  /** The name of each operation's method, by its route: `GET /pets`. */
  readonly ids: ReadonlyMap<string, string>;
}

export async function importPackage({ directory }: GeneratedPackage): Promise<BuiltPackage> {
  const at = (file: string) => pathToFileURL(path.join(directory, "dist", file)).href;
  const face = await import(/* @vite-ignore */ at("index.js"));
  const { vendor } = await import(/* @vite-ignore */ at("vendor.gen.js"));
  const [create] = Object.keys(face).filter((name) => /^create\w+Client$/.test(name));
  const operations = Object.entries(vendor.operations as Record<string, { route: string }>);
  return {
    create: face[create ?? ""],
    ids: new Map(operations.map(([id, { route }]) => [route, id])),
  };
}
