import { follow, isObject } from "../document.js";

/** @typedef {import("../document.js").Context} Context */
/** @typedef {{ on: string, where?: string, fits: (value: any, node: any) => boolean, write: string }} Extension */

const isTrue = (/** @type {unknown} */ value) => value === true;
const WRITE_TRUE = "Write `true`, or leave it out";

/** @type {Record<string, Extension>} */
export const EXTENSIONS = {
  "x-oai-name": {
    on: "Server",
    fits: (value) => typeof value === "string" && value !== "",
    write: "Write the server's name, a string",
  },
  "x-extensible-enum": {
    on: "Schema",
    fits: (value, schema) =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((item) => isTyped(item, schema.type)),
    write: "Write a list of distinct strings or numbers of the schema's `type`",
  },
  "x-error-message": { on: "Schema", fits: isTrue, write: WRITE_TRUE },
  "x-idempotency-key": {
    on: "Parameter",
    where: "header",
    fits: (value) => isTrue(value) || isKeyRules(value),
    write:
      "Write `true`, or an object with any of `running` (a 4xx or 5xx status), `retryable` and `replayed` (headers)",
  },
  "x-delivery": {
    on: "Response",
    fits: (value) => value === "rejected" || value === "unknown",
    write: "Write `rejected` or `unknown`, or leave it out",
  },
  "x-notifies-person": { on: "Operation", fits: isTrue, write: WRITE_TRUE },
  "x-request-id": { on: "Header", fits: isTrue, write: WRITE_TRUE },
  "x-shown-operation": { on: "Operation", fits: isTrue, write: WRITE_TRUE },
  "x-raw-query": { on: "Parameter", where: "query", fits: isTrue, write: WRITE_TRUE },
};

/**
 * Allows only extensions that the pipeline reads, each in its place and with a valid value: any other
 * is probably a typo. Option: `allow`, names that your other tools read.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const extensionsKnown = ({ allow = [] } = {}) => {
  /**
   * @param {any} node
   * @param {Context} context
   */
  function check(node, { location, type, report }) {
    // Only where OpenAPI takes extensions: elsewhere `x-…` is the name of a header or a property.
    if (!isObject(node) || type.extensionsPrefix === undefined) return;
    for (const [name, value] of Object.entries(node)) {
      if (!name.startsWith("x-") || allow.includes(name)) continue;
      const message = problem(name, value, node, type.name);
      if (message !== undefined) report({ message, location: location.child(name).key() });
    }
  }
  /**
   * Redocly visits a shared response only once, so this checks the statuses at each use of it.
   * @param {any} node
   * @param {Context} context
   */
  function checkStatuses(node, context) {
    if (allow.includes("x-delivery")) return;
    for (const status of Object.keys(node)) {
      const at = context.location.child(status);
      const { node: response } = follow({ node: node[status], location: at }, context);
      if (!isObject(response) || !("x-delivery" in response) || /^[45]\d\d$/.test(status)) continue;
      const message = `\`x-delivery\` only works on a single 4xx or 5xx status, not on \`${status}\`.`;
      context.report({ message: `${message} Remove it.`, location: at.key() });
    }
  }
  // Redocly visits the target of several references once, but `ref` for each of them, with its siblings.
  return { any: check, ref: check, Responses: checkStatuses };
};

/** @param {unknown} value */
function isKeyRules(value) {
  if (!isObject(value) || Object.keys(value).length === 0) return false;
  return Object.entries(value).every(([name, rule]) => {
    if (name === "running") return Number.isInteger(rule) && rule >= 400 && rule <= 599;
    // The characters of a header's name (RFC 9110, section 5.6.2).
    const isHeader = name === "retryable" || name === "replayed";
    return isHeader && typeof rule === "string" && /^[\w!#$%&'*+.^`|~-]+$/.test(rule);
  });
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {Record<string, any>} node
 * @param {string} type
 * @returns {string | undefined}
 */
function problem(name, value, node, type) {
  const known = Object.hasOwn(EXTENSIONS, name) ? EXTENSIONS[name] : undefined;
  if (known === undefined) {
    const names = Object.keys(EXTENSIONS).filter((key) => EXTENSIONS[key]?.on === type);
    const here =
      names.length > 0 ? `Known here: ${names.join(", ")}.` : "No extension is known here.";
    return `Nothing reads \`${name}\`. ${here} Correct the name or remove it.`;
  }
  if (known.on !== type || (known.where !== undefined && known.where !== node.in)) {
    const places = [known.where, `${known.on.toLowerCase()}s`].filter(Boolean).join(" ");
    return `\`${name}\` only works on ${places}. Move it to one, or remove it.`;
  }
  return known.fits(value, node) ? undefined : `\`${name}\` has an invalid value. ${known.write}.`;
}

/**
 * @param {unknown} value
 * @param {unknown} type the schema's: a name, a list of names or nothing
 */
function isTyped(value, type) {
  const types = [type ?? ["string", "number"]].flat();
  if (typeof value === "string") return types.includes("string");
  if (typeof value !== "number") return false;
  return types.includes("number") || (types.includes("integer") && Number.isInteger(value));
}
