import { follow, isObject, members } from "../document.js";
import { isPlaceholder, isSecretName, secretIn } from "../secrets.js";

/** @typedef {import("../document.js").Context} Context */
/** @typedef {import("../document.js").Place} Place */

/**
 * Forbids secrets in examples and defaults: values that look like one, and values of a member, header
 * or parameter whose name says so. Option: `allow`, patterns of values that aren't secrets.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const noSecretExamples = ({ allow = [] } = {}) => {
  const allowed = [allow].flat().map((pattern) => new RegExp(pattern));
  const reported = new Set();

  /**
   * @param {Place} place
   * @param {boolean} secret whether its name says that it holds a secret
   * @param {Context} context
   */
  function checkValue({ node, location }, secret, context) {
    if (Array.isArray(node) || isObject(node)) {
      for (const [key, value] of Object.entries(node)) {
        const child = { node: value, location: location.child(key) };
        checkValue(child, Array.isArray(node) ? secret : isSecretName(key), context);
      }
      return;
    }
    if (typeof node !== "string" || allowed.some((pattern) => pattern.test(node))) return;
    const looks = secretIn(node);
    if (looks === undefined && (!secret || isPlaceholder(node))) return;
    if (reported.has(location.absolutePointer)) return;
    reported.add(location.absolutePointer);
    context.report({
      message:
        `The value ${looks === undefined ? "is in a place for a secret" : `looks like ${looks}`}. ` +
        "Write a placeholder in angle brackets, such as `<access-token>`.",
      location,
    });
  }

  /**
   * The examples and the default of a media type, parameter, header, schema or server variable,
   * under the name that it has in the place where it is used.
   * @param {Place} place
   * @param {string} name
   * @param {Context} context
   */
  function check({ node, location }, name, context) {
    if (!isObject(node)) return;
    const secret = isSecretName(name) || node.format === "password";
    const values = ["example", "default", ...(Array.isArray(node.examples) ? ["examples"] : [])];
    for (const key of values) {
      checkValue({ node: node[key], location: location.child(key) }, secret, context);
    }
    for (const { place } of members({ node, location }, "examples")) {
      const example = follow(place, context);
      if (!isObject(example.node)) continue;
      const value = { node: example.node.value, location: example.location.child("value") };
      checkValue(value, secret, context);
    }
    if (isObject(node.schema)) {
      checkUsed({ node: node.schema, location: location.child("schema") }, name, context);
    }
  }

  /** Both the siblings of a `$ref` and its target count. @type {typeof check} */
  function checkUsed(place, name, context) {
    check(place, name, context);
    if (place.node?.$ref !== undefined) check(follow(place, context), name, context);
  }

  /**
   * @param {any} map
   * @param {Context} context
   */
  function checkMap(map, context) {
    if (!isObject(map)) return;
    for (const [name, node] of Object.entries(map)) {
      checkUsed({ node, location: context.location.child(name) }, name, context);
    }
  }

  /**
   * @param {any} node
   * @param {Context} context
   */
  function checkUnnamed(node, context) {
    check({ node, location: context.location }, "", context);
  }

  return {
    ref: checkUnnamed,
    MediaType: checkUnnamed,
    Schema: checkUnnamed,
    ServerVariable: checkUnnamed,
    Parameter: (parameter, context) =>
      check({ node: parameter, location: context.location }, String(parameter?.name), context),
    Example: (example, context) =>
      checkValue(
        { node: example?.value, location: context.location.child("value") },
        false,
        context,
      ),
    HeadersMap: checkMap,
    SchemaProperties: checkMap,
  };
};
