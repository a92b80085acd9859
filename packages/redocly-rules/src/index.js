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

/**
 * The Redocly plugin `invitekit`: its rules, and the configuration `invitekit/recommended`, which
 * turns each of them on as an error.
 * @returns {import("@redocly/openapi-core").Plugin}
 */
export default function invitekit() {
  return {
    id: "invitekit",
    rules: { oas3: rules },
    configs: {
      recommended: {
        rules: Object.fromEntries(Object.keys(rules).map((name) => [`invitekit/${name}`, "error"])),
      },
    },
  };
}
