import { nearest } from "../text/nearest.ts";
import { NPM_NAME } from "./npm-name.ts";
import type { RegistryNode } from "./registry-node.ts";

/** What a team sets for all its packages: `x-invitekit` at the root of redocly.yaml. */
export interface Settings {
  /** The scope for a package's name that has none: `@acme`. */
  readonly scope?: string;
  /** The User-Agent of all clients. `{name}` and `{version}` stand for the package's. */
  readonly userAgent?: string;
  /** The address of a package's page. `{directory}` stands for its directory. */
  readonly homepage?: string;
  /** The address of the repository's page. */
  readonly repository?: string;
  /** Where problems are reported. */
  readonly bugs?: string;
  /** An SPDX identifier. The file LICENSE beside redocly.yaml is copied into each new package. */
  readonly license?: string;
  /** The command that generates the clients, as generated files name it. */
  readonly command?: string;
}

/** Where an API's client goes: the `x-invitekit` of an entry of `apis`. */
export interface PackageSettings {
  /** The directory, relative to that of redocly.yaml. */
  readonly output: string;
  /** The package's name. Without one only the sources are generated. */
  readonly name?: string;
  /** The id of the operation that samples call. */
  readonly example?: string;
}

interface Rule {
  readonly pattern: RegExp;
  /** What `must be …` ends with. */
  readonly wanted: string;
}

type Rules<Members> = Readonly<Record<keyof Members, Rule>>;

const ADDRESS: Rule = { pattern: /^https?:\/\/[^\s"`]+$/, wanted: "a URL" };
const LINE: Rule = { pattern: /^[^\s`][^\p{Cc}`]*$/u, wanted: "one line of text" };

const SETTINGS: Rules<Settings> = {
  scope: { pattern: /^@[a-z\d~-][a-z\d._~-]*$/, wanted: "an npm scope, such as `@acme`" },
  userAgent: {
    pattern: /^[!-~]+( [!-~]+)*$/,
    wanted: "a User-Agent, such as `acme-{name}/{version}`",
  },
  homepage: ADDRESS,
  repository: {
    pattern: /^https:\/\/[^\s"`]+(?<!\/|\.git)$/,
    wanted: "the URL of the repository's page, such as `https://github.com/acme/clients`",
  },
  bugs: ADDRESS,
  license: LINE,
  command: { ...LINE, wanted: "one line without backticks" },
};

const PACKAGE: Rules<PackageSettings> = {
  output: {
    pattern: /^[^/\\\s][^\p{Cc}`]*$/u,
    wanted: "a directory, relative to that of redocly.yaml",
  },
  name: { pattern: NPM_NAME, wanted: "a valid npm package name" },
  example: { ...LINE, wanted: "the id of an operation" },
};

export function readSettings(node: RegistryNode): Settings {
  return readTexts(node, SETTINGS);
}

export function readPackageSettings(node: RegistryNode): PackageSettings {
  const { output, ...settings } = readTexts(node, PACKAGE);
  if (output === undefined) {
    throw node.refusal("needs an `output`, the directory of the client.");
  }
  return { output, ...settings };
}

function readTexts<Members>(node: RegistryNode, rules: Rules<Members>): Partial<Members> {
  const known = Object.keys(rules);
  for (const [key, value] of Object.entries(node.value)) {
    if (!Object.hasOwn(rules, key)) {
      throw node.refusal(
        `has no setting \`${key}\`. The closest is \`${nearest(key, known, 1)}\`.`,
        key,
      );
    }
    const { pattern, wanted } = rules[key as keyof Members];
    if (typeof value !== "string" || !pattern.test(value)) {
      throw node.refusal(`must be ${wanted}.`, key, true);
    }
  }
  return node.value as Partial<Members>;
}
