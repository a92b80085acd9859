import { documented } from "./documented.js";
import { extensionsKnown } from "./rules/extensions-known.js";
import { mediaTypeExample } from "./rules/media-type-example.js";
import { noSecretExamples } from "./rules/no-secret-examples.js";
import { operationIdCamelCase } from "./rules/operation-id-camel-case.js";
import { requestEnumsClosed } from "./rules/request-enums-closed.js";
import { responseEnumsOpen } from "./rules/response-enums-open.js";
import { securityExplicit } from "./rules/security-explicit.js";
import { serverNamed } from "./rules/server-named.js";

/** @type {Record<string, import("@redocly/openapi-core").Oas3Rule>} */
const rules = {
  "extensions-known": extensionsKnown,
  "media-type-example": mediaTypeExample,
  "no-secret-examples": noSecretExamples,
  "operation-id-camel-case": operationIdCamelCase,
  "request-enums-closed": requestEnumsClosed,
  "response-enums-open": responseEnumsOpen,
  "security-explicit": securityExplicit,
  "server-named": serverNamed,
};

// Rules that any document can pass: they neither require nor forbid an extension.
const MINIMAL = [
  "media-type-example",
  "no-secret-examples",
  "operation-id-camel-case",
  "security-explicit",
];

/**
 * Creates the Redocly plugin `invitekit`. `invitekit/recommended` turns on each rule as an error, and
 * `invitekit/minimal` those that any document can pass.
 * @type {typeof import("./plugin.js").default}
 */
export default function invitekit() {
  const documentedRules = Object.entries(rules).map(([name, rule]) => [
    name,
    documented(name, rule),
  ]);
  return {
    id: "invitekit",
    rules: { oas3: Object.fromEntries(documentedRules) },
    configs: {
      minimal: asErrors(MINIMAL),
      recommended: asErrors(Object.keys(rules)),
    },
  };
}

/**
 * @param {readonly string[]} names
 * @returns {{ rules: Record<string, "error"> }}
 */
function asErrors(names) {
  return { rules: Object.fromEntries(names.map((name) => [`invitekit/${name}`, "error"])) };
}
