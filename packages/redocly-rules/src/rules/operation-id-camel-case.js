import { operations } from "../document.js";

// One word for each thing. The option can add a word that is neither here nor a synonym below.
const VERBS = `accept activate add approve archive assign cancel check complete confirm count create
  deactivate decline delete disable download enable export get import invite list log move publish
  refresh reject remove replace resend reset restore revoke run search send set start stop submit
  subscribe transfer unassign unsubscribe update upload validate verify`.split(/\s+/);

const SAY_INSTEAD = new Map(
  Object.entries({
    get: "fetch find load read retrieve show view",
    create: "insert make new post register",
    update: "change edit modify patch",
    replace: "put",
    delete: "destroy erase",
    search: "query",
    remove: "detach",
    add: "append attach",
  }).flatMap(([verb, synonyms]) => synonyms.split(" ").map((synonym) => [synonym, verb])),
);

/**
 * An operation id becomes a method name, so it must be camelCase and begin with a verb. Option:
 * `verbs`, the list of allowed verbs.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export const operationIdCamelCase = ({ verbs = VERBS } = {}) => ({
  Root(root, context) {
    for (const { operation } of operations(root, context)) {
      const id = operation.node.operationId;
      const message = typeof id === "string" ? problem(id, verbs) : undefined;
      if (message === undefined) continue;
      context.report({ message, location: operation.location.child("operationId") });
    }
  },
});

/**
 * @param {string} id
 * @param {readonly string[]} verbs
 * @returns {string | undefined}
 */
function problem(id, verbs) {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(id)) {
    const better = camelCase(id);
    const advice = verbs.includes(firstWord(better)) ? "" : ", with a verb first";
    return `Operation id \`${id}\` isn't camelCase. Write it like \`${better}\`${advice}.`;
  }
  const first = firstWord(id);
  if (verbs.includes(first)) return undefined;
  const better = SAY_INSTEAD.get(first);
  if (better !== undefined && verbs.includes(better)) {
    return `Operation id \`${id}\` begins with \`${first}\`. Use \`${better}\`: one word for each thing.`;
  }
  return `Operation id \`${id}\` doesn't begin with a known verb. Use one of ${verbs.join(", ")}.`;
}

/** @param {string} id */
function firstWord(id) {
  return id.match(/^[a-z0-9]+/)?.[0] ?? "";
}

/** @param {string} id */
function camelCase(id) {
  const [first = "", ...rest] = id.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  const start = /^[A-Z0-9]+$/.test(first)
    ? first.toLowerCase()
    : first[0]?.toLowerCase() + first.slice(1);
  return start + rest.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("");
}
