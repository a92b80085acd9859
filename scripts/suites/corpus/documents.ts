/** A public document, in a package of `tools/corpus`. */
export interface CorpusDocument {
  /** Of the package that is generated. */
  readonly name: string;
  /** In `node_modules`. */
  readonly file: string;
  /** What no other document here has. */
  readonly why: string;
  /** What Prism can't answer, which the recording server alone gets. */
  readonly withoutPrism?: { readonly routes: RegExp; readonly because: string };
}

const EXAMPLES = "@readme/oas-examples";

export const documents: readonly CorpusDocument[] = [
  {
    name: "github",
    file: "@octokit/openapi/generated/api.github.com.json",
    why: "3.0 as JSON, 12 MB: ids with slashes, 1,200 operations, references everywhere",
  },
  {
    name: "rebilly",
    file: "@redocly/openapi-core/src/benchmark/benches/rebilly.yaml",
    why: "3.0 as YAML, of 30,000 lines: servers of single operations, allOf 690 times, PDF and CSV",
  },
  {
    name: "figma",
    file: "@figma/rest-api-spec/openapi/openapi.yaml",
    why: "3.1 as YAML: a vendor's own generator, unions in unions, OAuth 2 beside a key",
    withoutPrism: {
      routes: /^GET \/v1\/files\/\{file_key\}(\/nodes)?$/,
      because: "it takes half a minute over each one's schema, where nodes hold nodes of all kinds",
    },
  },
  {
    name: "directus",
    file: "@directus/specs/dist/openapi.json",
    why: "3.0 as JSON, a schema with nothing in it, parameters with content, multipart beside JSON",
  },
  {
    name: "galaxy",
    file: "@scalar/galaxy/dist/latest.yaml",
    why: "3.1 as YAML: alternatives of every kind of security, webhooks, XML beside JSON",
  },
  {
    name: "readme",
    file: `${EXAMPLES}/3.1/json/readme.json`,
    why: "3.1 as JSON with 3.0's `nullable` in 498 places",
  },
  {
    name: "train-travel",
    file: `${EXAMPLES}/3.1/yaml/train-travel.yaml`,
    why: "3.1 as YAML: problem details, links, webhooks, const",
  },
  {
    name: "star-trek",
    file: `${EXAMPLES}/3.0/json/star-trek.json`,
    why: "3.0 as JSON: 120 operations with form bodies, only http servers",
  },
  {
    name: "petstore",
    file: `${EXAMPLES}/3.0/yaml/petstore.yaml`,
    why: "3.0 as YAML: what everybody tries first; XML, forms, uploads, a key and OAuth 2",
  },
  {
    name: "uspto",
    file: `${EXAMPLES}/3.0/json/uspto.json`,
    why: "3.0 as JSON: a server with variables, a form body",
  },
  {
    name: "parameters",
    file: `${EXAMPLES}/3.1/json/parameters-style.json`,
    why: "3.1 as JSON: each style of parameters, exploded and not, cookies, paths with a `#`",
    withoutPrism: { routes: /./, because: "no answer is described, so it has none to give" },
  },
  {
    name: "security",
    file: `${EXAMPLES}/3.1/json/security.json`,
    why: "3.1 as JSON: each type of security, mutual TLS too",
  },
  {
    name: "discriminators",
    file: `${EXAMPLES}/3.0/json/discriminators.json`,
    why: "3.0 as JSON: discriminators with and without a mapping, of oneOf and allOf",
  },
  {
    name: "circular",
    file: `${EXAMPLES}/3.0/json/circular-paths.json`,
    why: "3.0 as JSON: references into other operations, schemas that contain themselves",
    withoutPrism: { routes: /^PUT /, because: "it crashes when the list in a header is left out" },
  },
  {
    name: "statuses",
    file: `${EXAMPLES}/3.0/json/http-status-codes.json`,
    why: "3.0 as JSON: an operation for each status, informational ones too",
  },
  {
    name: "schema-types",
    file: `${EXAMPLES}/3.1/json/schema-types.json`,
    why: "3.1 as JSON: each type of a schema, operations without responses",
    withoutPrism: { routes: /./, because: "no answer is described, so it has none to give" },
  },
];
