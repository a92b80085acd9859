import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { publishedPackages } from "../../repository/packages/published.ts";

/** A program that sends one invitation. */
export interface Program extends Required<Description> {
  /** Its folder in `tools/programs`. */
  readonly name: string;
  readonly directory: string;
  readonly isOurs: boolean;
}

/** What its `program.json` says. */
interface Description {
  readonly title: string;
  /** What a reader has to know of it. */
  readonly about: string;
  /** What it needs to run. */
  readonly packages: readonly string[];
  /** What makes the client that it imports, if that isn't a package. Default: nothing. */
  readonly generators?: readonly string[];
  /** The command that does, and its parameters. */
  readonly generate?: readonly string[];
}

const repository = path.join(import.meta.dirname, "../../..");

/** The folder of all programs, and of what they need. */
export const programsDirectory: string = path.join(repository, "tools/programs");

/** The programs, by name. */
export function readPrograms(): Program[] {
  const ours = publishedPackages(repository).map(({ name }) => name);
  return globSync("*/program.json", { cwd: programsDirectory })
    .sort()
    .map((file) => {
      const directory = path.join(programsDirectory, path.dirname(file));
      const description = readJson<Description>(directory, "program");
      const isOurs = description.packages.some((each) => ours.includes(each));
      const generated = { generators: [], generate: [] };
      return { name: path.dirname(file), directory, isOurs, ...generated, ...description };
    });
}

/** The program of ours. */
export function ourProgram(): Program {
  const found = readPrograms().find(({ isOurs }) => isOurs);
  if (!found) {
    throw new Error("No program in tools/programs uses a package of this repository.");
  }
  return found;
}

/** The pinned version of each package that a program is made with. Packages of ours have none. */
export function pinnedVersions({
  packages,
  generators,
}: Program): Readonly<Record<string, string>> {
  // A generator that the repository uses itself is installed with it.
  const versions = { ...dependenciesIn(repository), ...dependenciesIn(programsDirectory) };
  return Object.fromEntries(
    [...packages, ...generators].flatMap((name) => {
      const version = versions[name];
      return version === undefined ? [] : [[name, version]];
    }),
  );
}

/** What a program must send, and what it gets. */
export interface Exchange {
  readonly token: string;
  readonly email: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly answer: unknown;
  /** What it returns. */
  readonly id: string;
}

/** That of all programs, but for one that calls another API. */
export function exchangeOf({ directory }: Program): Exchange {
  const hasOwn = existsSync(path.join(directory, "exchange.json"));
  return readJson(hasOwn ? directory : programsDirectory, "exchange");
}

function readJson<Content>(directory: string, name: string): Content {
  return JSON.parse(readFileSync(path.join(directory, `${name}.json`), "utf8"));
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function dependenciesIn(directory: string): Readonly<Record<string, string>> {
  const { dependencies, devDependencies } = readJson<Manifest>(directory, "package");
  return { ...dependencies, ...devDependencies };
}
